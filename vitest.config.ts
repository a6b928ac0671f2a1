import { defineConfig } from 'vitest/config'

/** Every test but those that need a browser. Names are sentences, and stand beside what they speak of. */
export default defineConfig({
  test: {
    include: ['*.test.ts', 'architecture/*.test.ts', 'packages/*/src/**/*.test.ts', 'apps/*/src/**/*.test.ts', 'scripts/*.test.mjs', 'deploy/*.test.mjs'],
    // Machines are shared: a slow one is not a failing one.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Starts nothing by itself: the first suite that asks for a database has its engine started, for the whole run.
    globalSetup: ['apps/server/src/storage/shared-engines.test-kit.ts'],
    // A worker for each core. Left to itself it keeps one core free, and on two cores that doubles the wait (279 s, then 152 s).
    maxWorkers: '100%',
  },
})
