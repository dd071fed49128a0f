/**
 * Installs a VS Code that a browser shows, from the npm registry alone, once per computer:
 * `${XDG_CACHE_HOME:-~/.cache}/vscode-host/<version>`. Run directly, it installs and prints the folder.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { arch, argv, env, execPath, platform } from 'node:process';
import { fileURLToPath } from 'node:url';
import { writeLanguagePack } from './language-pack.mjs';

export const hostVersion = '4.139.1';
const nodeVersion = '24.9.0';
const entry = 'node_modules/code-server/out/node/entry.js';
const server = 'node_modules/code-server/lib/vscode';
const translations = '@codingame/monaco-vscode-language-pack-zh-hans@1.83.14';

/**
 * Installs what is not there yet.
 * @param {(line: string) => void} log is told what takes time
 * @returns {Promise<{ node: string, entry: string, languagePack: string }>} the files a host is started from
 * @throws {Error} in both languages, when the packages cannot be had
 */
export async function installHost(log = () => {}) {
  const host = await cached(hostVersion, (folder) => {
    log(
      `正在安装 VS Code（code-server ${hostVersion}，约 800 MB，只装一次）…… / Installing VS Code (about 800 MB, once) …`,
    );
    installServer(folder, log);
  });
  const languagePack = await cached(`zh-cn-${translations.split('@').at(-1)}`, async (folder) => {
    log('正在安装界面的中文翻译…… / Installing the Chinese translation of the user interface …');
    await installLanguagePack(folder, host);
  });
  // Switching its chat off restarts all extensions while a window opens, and then some of them may be missing.
  rmSync(join(host, server, 'extensions/copilot'), { recursive: true, force: true });
  return { node: nodeOf(host), entry: join(host, entry), languagePack };
}

/** A folder of the cache; `fill` sees a temporary one, so that nothing half done is ever taken for the whole. */
async function cached(name, fill) {
  const cache = join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'vscode-host');
  const folder = join(cache, name);
  if (existsSync(join(folder, '.ok'))) return folder;
  mkdirSync(cache, { recursive: true });
  const temporary = mkdtempSync(join(cache, `.${name}-`));
  try {
    await fill(temporary);
    writeFileSync(join(temporary, '.ok'), '');
    // Left behind by an older script that did not finish; a finished one has its stamp.
    if (existsSync(folder) && !existsSync(join(folder, '.ok'))) rmSync(folder, { recursive: true });
    // Somebody else may have finished first: theirs is as good.
    if (!existsSync(folder)) renameSync(temporary, folder);
    return folder;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

function installServer(folder, log) {
  writeFileSync(join(folder, 'package.json'), '{"private":true}');
  const install = ['install', '--ignore-scripts', '--no-audit', '--no-fund'];
  npm([...install, '--save-exact', `${nodePackage()}@${nodeVersion}`, `code-server@${hostVersion}`], folder);
  const own = join(folder, 'node_modules', nodePackage());
  npm([...install, '--omit=dev'], join(folder, server), withNode(own));
  // Log files and the watchdog are compiled; a host without them still works.
  const compile = ['rebuild', '@vscode/spdlog', '@vscode/native-watchdog'];
  const { ok, output } = tryNpm(compile, join(folder, server), { ...withNode(own), npm_config_nodedir: own });
  if (!ok) log(`没有编译成功，宿主没有日志文件。/ Could not compile: no log files.\n${output}`);
  const { status, stderr } = spawnSync(nodeOf(folder), [join(folder, entry), '--version'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`装好的 VS Code 不能启动。/ VS Code does not start.\n${stderr}`);
}

/** The translations were made for use inside another program: only their table of texts is taken. */
async function installLanguagePack(folder, host) {
  npm(['pack', '--silent', '--pack-destination', folder, translations], folder);
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  const { status, stderr } = spawnSync('tar', ['-xzf', archive], { cwd: folder, encoding: 'utf8' });
  if (status !== 0) throw new Error(`解压失败 / Could not unpack ${archive}: ${stderr}`);
  rmSync(join(folder, archive));
  await writeLanguagePack(folder, join(host, server, 'out'));
}

/** npm has every Node as a package; the host needs a newer one than the project. */
function nodePackage() {
  return `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
}

function nodeOf(folder) {
  return join(folder, 'node_modules', nodePackage(), 'bin', platform === 'win32' ? 'node.exe' : 'node');
}

function withNode(nodeFolder) {
  return { PATH: `${join(nodeFolder, 'bin')}${delimiter}${dirname(execPath)}${delimiter}${env.PATH}` };
}

function npm(args, cwd, extra) {
  const { ok, output } = tryNpm(args, cwd, extra);
  if (ok) return;
  throw new Error(
    `VS Code 没有装上：npm 出错或连不上。请检查网络或 npm 镜像后再试。\n` +
      `VS Code could not be installed: npm failed or cannot be reached. Check the network or the npm registry.\n` +
      `npm ${args.join(' ')}\n${output}`,
  );
}

function tryNpm(args, cwd, extra = {}) {
  // What `npm run` tells about the project it runs in would make npm install there.
  const outside = Object.entries(env).filter(
    ([key]) => !/^npm_(package|lifecycle|config_(local_prefix|workspace))/.test(key),
  );
  const windows = platform === 'win32';
  const { status, stdout, stderr, error } = spawnSync(windows ? 'npm.cmd' : 'npm', args, {
    cwd,
    shell: windows,
    encoding: 'utf8',
    env: { ...Object.fromEntries(outside), ...extra },
  });
  return { ok: status === 0, output: `${stdout ?? ''}${stderr ?? ''}${error ?? ''}` };
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log((await installHost(console.error)).entry);
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
