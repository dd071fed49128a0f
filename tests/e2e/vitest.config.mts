import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests in a real VS Code: `npx vitest run --config tests/e2e/vitest.config.mts`. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    include: ['tests/e2e/**/*.e2e.ts'],
    globalSetup: ['tests/e2e/prepare.ts'],
    setupFiles: ['packages/language/object-group-by.mjs'],
    // One host and one browser are as much as a small machine takes.
    fileParallelism: false,
    testTimeout: 180_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000, interval: 200 } },
  },
});
