import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'commands/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/**/*.test.ts'],
    // Bounds against hanging, wide enough for a busy machine: no test measures time by them.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Flows start whole servers and browsers: more at once than cores only makes them late.
    maxWorkers: 2,
  },
});
