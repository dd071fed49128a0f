import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

/** Writes a file in one step, and only when it changes: another process may be reading it. */
export function put(file, bytes) {
  if (existsSync(file) && readFileSync(file).equals(bytes)) return;
  const temporary = `${file}.${process.pid}.tmp`;
  writeFileSync(temporary, bytes);
  renameSync(temporary, file);
}
