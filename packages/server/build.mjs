import { fileURLToPath } from 'node:url';
import { buildNodeProgram } from '../../node-program.mjs';

const entry = fileURLToPath(new URL('src/node/main.ts', import.meta.url));

/** Bundles the server for node into a folder of its own, and returns the path of the program. */
export function buildNodeServer(folder, { debug = false } = {}) {
  return buildNodeProgram({ name: 'main', entry, folder, minify: !debug, sourcemap: debug });
}
