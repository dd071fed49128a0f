import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

const peerVersion = '2.0.0';
export const peerFolder = join(
  process.env.XDG_CACHE_HOME || join(homedir(), '.cache'),
  `jixiao-bench/yaml-${peerVersion}`,
);

/** yaml-language-server, from the registry into a cache; undefined where it cannot be had. */
export async function peer(folder: string): Promise<string | undefined> {
  if (!existsSync(join(peerFolder, 'node_modules/yaml-language-server'))) {
    mkdirSync(peerFolder, { recursive: true });
    writeFileSync(join(peerFolder, 'package.json'), '{"private":true}');
    try {
      execFileSync(
        'npm',
        ['install', '--no-audit', '--no-fund', '--ignore-scripts', `yaml-language-server@${peerVersion}`],
        {
          cwd: peerFolder,
          stdio: 'ignore',
        },
      );
    } catch {
      return undefined;
    }
  }
  const outfile = join(folder, 'yaml.mjs');
  await build({
    entryPoints: [join(peerFolder, 'node_modules/yaml-language-server/bin/yaml-language-server')],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    minify: true,
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  return outfile;
}
