/** `npm start`: sets up, checks and exports the example reports, and opens them in an editor unless `CI` is set. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEditor } from './open-editor.mjs';
import { node, setUp } from './setup.mjs';

setUp();
const command = 'packages/cli/bin/jixiao.mjs';
const exported = join(mkdtempSync(join(tmpdir(), 'jixiao-')), 'examples');
const checked = node([command, 'check', 'examples']);
console.log('\n正在导出示例…… / Exporting the examples…');
const written = node([command, 'export', 'examples', '--to', 'docx,xlsx,pdf,html', '--out', exported], { quiet: true });
// Some examples are wrong on purpose: findings are what there is to see. Anything else is a failure.
const succeeded = ({ status }) => status === 0 || status === 1;
console.log(
  succeeded(written)
    ? `Word、Excel、PDF、网页都在 / Word, Excel, PDF and web pages are in\n${exported}\n`
    : written.output,
);
if (!succeeded(checked) || !succeeded(written)) process.exitCode = 1;
else if (!process.env.CI) await openEditor();
