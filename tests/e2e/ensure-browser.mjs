/**
 * Finds a Chromium that tests can drive, and fonts with Chinese characters; installs both on a Debian machine where that
 * is allowed. Run directly, it prints the path of the browser.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { argv, env, getuid, platform } from 'node:process';
import { fileURLToPath } from 'node:url';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
const places = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:/Program Files/Google/Chrome/Application/chrome.exe',
    'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
  ],
};

/**
 * @param {(line: string) => void} log is told what takes time
 * @returns {string} path of the browser
 * @throws {Error} in both languages, when there is none
 */
export function ensureBrowser(log = () => {}) {
  if (env.CHROMIUM) {
    if (existsSync(env.CHROMIUM)) return env.CHROMIUM;
    throw new Error(
      `环境变量 CHROMIUM 指向的浏览器不存在。/ CHROMIUM names a browser that is not there: ${env.CHROMIUM}`,
    );
  }
  const wanted = [...(findBrowser() ? [] : ['chromium']), ...(hasChineseFont() ? [] : ['fonts-noto-cjk'])];
  if (wanted.length > 0 && canInstall()) {
    log(`正在安装 / Installing ${wanted.join(', ')} …`);
    install(wanted);
  }
  const browser = findBrowser();
  if (!browser) {
    throw new Error(
      '找不到 Chromium 或 Chrome。请安装，或用环境变量 CHROMIUM 指明它的路径（Debian：apt-get install chromium fonts-noto-cjk）。\n' +
        'No Chromium or Chrome was found. Install one, or name it in CHROMIUM (Debian: apt-get install chromium fonts-noto-cjk).',
    );
  }
  if (!hasChineseFont())
    log('没有中文字体，截图里的汉字会显示成方框。/ There is no Chinese font: screenshots show boxes.');
  return browser;
}

function findBrowser() {
  const folders = (env.PATH ?? '').split(delimiter);
  const candidates = [
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
    ...(places[platform] ?? []),
  ];
  return candidates.find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    // Not there or not a program: the next candidate.
    return false;
  }
}

/** Only Linux may lack one. */
function hasChineseFont() {
  return platform !== 'linux' || Boolean(spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' }).stdout?.trim());
}

function canInstall() {
  return platform === 'linux' && getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0;
}

function install(packages) {
  const options = { encoding: 'utf8', env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const { status, stdout, stderr } = spawnSync('apt-get', args, options);
    if (status !== 0) throw new Error(`apt-get ${args.join(' ')} 失败 / failed\n${stdout}${stderr}`);
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(ensureBrowser(console.error));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
