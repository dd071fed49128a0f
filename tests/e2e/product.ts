import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const file = fileURLToPath(new URL('../../packages/extension/out/jixiao-0.1.0.vsix', import.meta.url));
let packed = false;

/** The extension as it is handed out, packed once a run. */
export function vsix(): string {
  if (!packed) execFileSync('npm', ['run', '--silent', 'package'], { cwd: root, stdio: 'pipe' });
  packed = existsSync(file);
  if (!packed) throw new Error(`${file} was not packed`);
  return file;
}
