import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

// Two workers, as many as two cores can carry; without isolation, so that a worker's files share its browsers.
// Nothing is retried: a test that sometimes fails has a cause.
export default defineConfig({
  test: {
    name: 'e2e',
    root: join(import.meta.dirname, '../..'),
    include: ['tests/e2e/**/*.test.ts'],
    globalSetup: ['tests/e2e/before-all.ts'],
    environment: 'node',
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    retry: 0,
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
})
