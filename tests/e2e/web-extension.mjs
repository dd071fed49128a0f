/**
 * An extension as vscode.dev has it: loaded from an http address into the browser. One that is installed on the server
 * cannot start a worker there, which is what a language server in the browser is.
 */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve, sep } from 'node:path';

/**
 * Serves the folder of an extension.
 * @returns {Promise<{ port: number, stop: () => void }>}
 */
export async function serveExtension(folder) {
  const root = resolve(folder) + sep;
  const server = createServer((request, response) => {
    const file = resolve(root, `.${decodeURIComponent(new URL(request.url, 'http://127.0.0.1').pathname)}`);
    const found = file.startsWith(root) && existsSync(file) && statSync(file).isFile();
    const type = types[/\.\w+$/.exec(file)?.[0]] ?? 'application/octet-stream';
    response.writeHead(found ? 200 : 404, { 'Content-Type': type, 'Cache-Control': 'no-store' });
    response.end(found ? readFileSync(file) : undefined);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { port: server.address().port, stop };
}

const types = {
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/**
 * Writes the list of extensions that windows of a user load from an address. It is complete, manifest and all, because
 * a window that has to complete it writes it anew, while another one may be reading it.
 * @param {string} list the file of the user
 * @param {string} folder of the extension
 * @param {URL} address where it is served, of the same origin as the window
 */
export function listWebExtension(list, folder, address) {
  const json = (file) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const uri = (path) => ({ scheme: 'http', authority: address.host, path: `${address.pathname}${path}` });
  const manifest = json('package.json');
  const translations = readdirSync(folder).map((file) => /^package\.nls\.([\w-]+)\.json$/.exec(file));
  const extension = {
    identifier: { id: `${manifest.publisher}.${manifest.name}` },
    version: manifest.version,
    manifest,
    location: uri(''),
    packageNLSUris: Object.fromEntries(translations.flatMap((file) => (file ? [[file[1], uri(`/${file[0]}`)]] : []))),
    defaultManifestTranslations: existsSync(join(folder, 'package.nls.json')) ? json('package.nls.json') : null,
  };
  writeFileSync(list, JSON.stringify([extension]));
}
