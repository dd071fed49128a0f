import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['packages/language/object-group-by.mjs'],
    testTimeout: 60_000,
  },
});
