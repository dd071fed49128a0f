/** Bundles the command into out/, or the folder named. */
import { fileURLToPath } from 'node:url';
import { buildNodeProgram } from '../../node-program.mjs';
import { buildPage } from '../page/build.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

// What a pdf is set in is read from where it lies: the command runs in the repository.
await buildPage();
await buildNodeProgram({
  name: 'jixiao',
  entry: here('src/process.ts'),
  folder: process.argv[2] ?? here('out'),
  sourcemap: true,
});
