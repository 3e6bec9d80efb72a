import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/*.test.ts'],
          // By itself vitest leaves one core of a machine free: of two, half.
          maxWorkers: 2,
        },
      },
      './tests/e2e/vitest.config.ts',
    ],
  },
})
