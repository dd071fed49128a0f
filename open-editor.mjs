/** Opens the examples in a VS Code with the extension: in the one of this computer, else in one that a browser shows. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openGate } from './gate.mjs';
import { root } from './setup.mjs';
import { serve, urlOf } from './tests/e2e/serve.mjs';

const examples = join(root, 'examples');
const first = '街道整体支出2021（有错）.jx';

/** Resolves when the editor has been opened, or, of one that is served, when it has been stopped. */
export async function openEditor() {
  if (hasCode()) {
    // A window of its own, in which the extension runs without being installed.
    const args = [`--extensionDevelopmentPath=${root}`, examples, join(examples, first)];
    spawnSync('code', args, { stdio: 'inherit', shell: process.platform === 'win32' });
    return;
  }
  if (process.platform !== 'linux') {
    console.log('没有找到 VS Code 的 code 命令：请安装 VS Code，或用 npm run package 打包扩展。');
    console.log('There is no command "code": install VS Code, or pack the extension with npm run package.');
    return;
  }
  await serveEditor();
}

function hasCode() {
  return spawnSync('code', ['--version'], { stdio: 'ignore', shell: process.platform === 'win32' }).status === 0;
}

async function serveEditor() {
  const folder = mkdtempSync(join(tmpdir(), 'jixiao-editor-'));
  let server;
  let gate;
  try {
    const socket = join(folder, 'editor.sock');
    server = await serve({
      folder: join(folder, 'host'),
      extension: root,
      locale: /^en/i.test(process.env.LANG ?? '') ? 'en' : 'zh-cn',
      socket,
      log: console.log,
    });
    gate = await openGate(socket);
    const url = `${urlOf(gate.origin)(examples, first)}&key=${gate.secret}`;
    console.log(
      `\n编辑器已经打开，请在本机的浏览器里访问（按 Ctrl+C 结束）：\nThe editor is ready; open in a browser of this computer (Ctrl+C ends it):\n${url}\n`,
    );
    await new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, resolve);
    });
  } finally {
    gate?.close();
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
