/** Makes a clone ready to run: installs what package-lock.json names when it is not there, and builds. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('.', import.meta.url));

/** Runs a command in the clone; true when it succeeded. Its output is shown unless it is captured. */
export function run(command, args, { quiet = false, env = {} } = {}) {
  const npm = command === 'npm' && process.platform === 'win32';
  const { status, stdout, stderr } = spawnSync(npm ? 'npm.cmd' : command, args, {
    cwd: root,
    shell: npm,
    stdio: quiet ? 'pipe' : 'inherit',
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { ok: status === 0, status, output: `${stdout ?? ''}${stderr ?? ''}` };
}

export function node(args, options) {
  return run(process.execPath, args, options);
}

export function setUp() {
  const stamp = `${root}node_modules/.installed-lock`;
  const lock = readFileSync(`${root}package-lock.json`, 'utf8');
  const installed = existsSync(stamp) && readFileSync(stamp, 'utf8') === lock;
  // Installing builds too; otherwise only what changed since needs building.
  const { ok } = installed ? run('npm', ['run', '--silent', 'build']) : run('npm', ['ci']);
  if (!ok) {
    console.error('安装或构建没有成功，请看上面的信息。/ Setting up failed; see above.');
    process.exit(1);
  }
  if (!installed) writeFileSync(stamp, lock);
}
