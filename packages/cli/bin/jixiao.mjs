#!/usr/bin/env node
// The command itself is bundled into out/: this file only starts it, and says what to do when it has not been built.
import { existsSync } from 'node:fs';
import * as module from 'node:module';

const bundle = new URL('../out/jixiao.mjs', import.meta.url);
if (existsSync(bundle)) {
  // From Node 22.1 on the compiled program is kept between runs.
  module.enableCompileCache?.();
  await import(bundle.href);
} else {
  console.error('jixiao 还没有构建，请先在项目根目录运行：npm run build');
  console.error('jixiao has not been built yet; run this in the root of the project first: npm run build');
  process.exitCode = 2;
}
