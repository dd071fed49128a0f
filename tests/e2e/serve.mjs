/** Starts the installed VS Code on a port of this computer, with an extension in it and no way to the outside. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { installHost } from './install-host.mjs';
import { languagePacks } from './language-pack.mjs';
import { startServer } from './server-process.mjs';
import { listWebExtension, serveExtension } from './web-extension.mjs';

const quietSettings = {
  'security.workspace.trust.enabled': false,
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'remote.autoForwardPorts': false,
  'editor.fontFamily': "'Noto Sans Mono CJK SC', 'Droid Sans Mono', monospace",
};

/**
 * @param {object} options
 * @param {string} options.folder for everything the host writes; a new one gives a new user
 * @param {string} [options.extension] a `.vsix` or the folder of an extension
 * @param {Record<string, unknown>} [options.settings] of the user
 * @param {object[]} [options.keybindings] of the user
 * @param {'zh-cn' | 'en'} [options.locale] language of the user interface and of the extension
 * @param {'node' | 'web'} [options.extensionHost] where the extension runs: in a process of its own, by its `main`, or in
 *   the browser, by its `browser` entry and without the other one
 * @param {number} [options.port] any free one when not given
 * @param {number} [options.idleSeconds] more than 60: the server ends by itself when no window was open for so long
 * @param {string} [options.socket] a socket file to listen on instead, which nobody else may open; `url` then has no origin
 * @param {Record<string, string>} [options.env] more environment for the host and its extensions
 * @param {(line: string) => void} [options.log] is told what takes time
 */
export async function serve(options) {
  const {
    folder,
    extension,
    settings,
    keybindings,
    locale = 'zh-cn',
    extensionHost = 'node',
    port = 0,
    socket,
    idleSeconds,
    env,
    log,
  } = options;
  const { node, entry, languagePack } = await installHost(log);
  const data = join(folder, 'data');
  mkdirSync(join(data, 'User'), { recursive: true });
  writeFileSync(join(data, 'User/settings.json'), JSON.stringify({ ...quietSettings, ...settings }, undefined, 2));
  writeFileSync(join(data, 'User/keybindings.json'), JSON.stringify(keybindings ?? []));
  writeFileSync(join(data, 'languagepacks.json'), JSON.stringify(languagePacks(languagePack)));

  const home = { XDG_CONFIG_HOME: folder, XDG_DATA_HOME: folder };
  const host = {
    node,
    args: [entry, '--user-data-dir', data, '--config', join(folder, 'config.yaml')],
    env: { ...outsideVSCode(), ...home, ...noGallery, ...env },
  };
  const isWeb = extension !== undefined && extensionHost === 'web';
  const onServer = join(folder, 'extensions');
  // Extensions of the browser must not be on the server too, which would run them there.
  const place = isWeb ? join(folder, 'web-extensions') : onServer;
  mkdirSync(onServer, { recursive: true });
  mkdirSync(place, { recursive: true });
  const unpacked = extension && addExtension(host, resolve(extension), place);

  const flags = [
    '--auth',
    'none',
    ...(socket ? ['--socket', socket, '--socket-mode', '600'] : ['--bind-addr', `127.0.0.1:${port}`]),
    '--extensions-dir',
    onServer,
    '--locale',
    locale,
  ];
  const idle = idleSeconds ? ['--idle-timeout-seconds', String(idleSeconds)] : [];
  // Through the proxy, a web extension has the origin of the window, whose content policy allows no other.
  const more = [...flags, ...quietFlags, ...(isWeb ? [] : ['--disable-proxy']), ...idle];
  const server = await startServer(host, more, socket);
  if (!isWeb) return { ...server, url: urlOf(server.origin) };
  // Where the server finds no list of its own extensions, it takes the one of the browser away.
  writeFileSync(join(onServer, 'extensions.json'), '[]');
  const files = await serveExtension(unpacked);
  listWebExtension(join(data, 'User/extensions.json'), unpacked, new URL(`${server.origin}/proxy/${files.port}`));
  async function stop() {
    await server.stop();
    files.stop();
  }
  return { ...server, stop, url: urlOf(server.origin) };
}

const quietFlags = [
  '--disable-telemetry',
  '--disable-update-check',
  '--disable-workspace-trust',
  '--disable-getting-started-override',
];

const noGallery = { EXTENSIONS_GALLERY: '{"serviceUrl":"","itemUrl":"","resourceUrlTemplate":""}' };

/** In a terminal of VS Code, its variables would make this one talk to that one instead of starting. */
function outsideVSCode() {
  return Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith('VSCODE_')));
}

/** The folder of the extension, which is then one of those in `place`. */
function addExtension({ node, args, env }, path, place) {
  if (statSync(path).isDirectory()) {
    const { publisher, name, version } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
    symlinkSync(path, join(place, `${publisher}.${name}-${version}`), 'junction');
    return path;
  }
  const install = [...args, '--extensions-dir', place, '--install-extension', path];
  const { status, stdout, stderr } = spawnSync(node, install, { encoding: 'utf8', env });
  const [installed] = readdirSync(place, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  if (status === 0 && installed) return join(place, installed.name);
  throw new Error(`扩展没有装上。/ The extension could not be installed: ${path}\n${stdout}${stderr}`);
}

/** Address of a window on a folder, with a file open; `payload` are further options of the workbench. */
export function urlOf(origin) {
  return (folder, file, payload = []) => {
    const options = [['skipWelcome', 'true'], ...payload];
    if (file) options.push(['openFile', `vscode-remote://${new URL(origin).host}${encodeURI(resolve(folder, file))}`]);
    const query = new URLSearchParams({ folder: resolve(folder), payload: JSON.stringify(options) });
    return `${origin}/?${query}`;
  };
}
