import { defineConfig } from 'vitest/config';

/** Tests that put something in the place of a module, which others must not meet. */
const replacing = [
  'tests/cli/export-faults.test.ts',
  'tests/cli/format.test.ts',
  'tests/language/fixes/safe-fixes.test.ts',
];

const shared = { setupFiles: ['packages/language/object-group-by.mjs'], testTimeout: 60_000 };

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      // Loading the language anew for each of a hundred files takes longer than the tests.
      { test: { ...shared, name: 'all', include: ['tests/**/*.test.ts'], exclude: replacing, isolate: false } },
      { test: { ...shared, name: 'replacing', include: replacing } },
    ],
  },
});
