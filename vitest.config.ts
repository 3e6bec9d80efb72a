import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { ByEnvironment } from './tests/fixtures/by-environment.ts'
import { compiledOnce } from './tests/fixtures/by-node.ts'

const inMemoryBrowser = join(import.meta.dirname, 'tests/fixtures/in-memory-browser/imports.ts')

export default defineConfig({
  test: {
    sequence: { sequencer: ByEnvironment },
    // `npm run coverage`, which fails below these shares of branches. What lives in the background is killed at any
    // moment, so its tests go through nearly all of it.
    coverage: {
      include: ['core/**', 'platform/**', 'entrypoints/background/**'],
      reporter: ['text'],
      reportsDirectory: '.output/coverage',
      thresholds: {
        'core/**': { branches: 95 },
        'platform/**': { branches: 85 },
        'entrypoints/background/**': { branches: 90, lines: 90 },
      },
    },
    projects: [
      {
        resolve: {
          alias: [{ find: /^(wxt\/browser|webextension-polyfill|#imports)$/, replacement: inMemoryBrowser }],
        },
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/house/**/*.test.ts'],
          // More than two cores, since many of these tests wait for a command. (By itself vitest leaves one core free.)
          maxWorkers: 3,
          // Files share a worker and its modules: to start one for each of them takes as long as all of the tests.
          isolate: false,
          env: compiledOnce(import.meta.dirname),
          setupFiles: ['tests/fixtures/as-before.ts'],
          // A busy machine is no fault of the code: this only ends what hangs.
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
      './tests/e2e/vitest.config.ts',
    ],
  },
})
