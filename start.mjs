/** `npm start`: sets up, checks the example reports, and opens them in an editor unless `CI` is set. */
import { openEditor } from './open-editor.mjs';
import { node, setUp } from './setup.mjs';

setUp();
const { status } = node(['packages/cli/bin/jixiao.mjs', 'check', 'examples']);
// Some examples are wrong on purpose: findings are what there is to see. Anything else is a failure.
if (status !== 0 && status !== 1) process.exitCode = 1;
else if (!process.env.CI) await openEditor();
