import { defineConfig } from 'vitest/config'

// A browser for each file, two files at a time: what two cores carry. Nothing is tried again: a test that fails
// sometimes has a cause.
export default defineConfig({
  test: {
    name: 'e2e',
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: ['tests/e2e/before-all.ts'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    retry: 0,
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
})
