// The unit tests as Stryker runs them: without the end-to-end project, and in the folder that it is told.
import { join } from 'node:path'
import { defineConfig, type UserWorkspaceConfig } from 'vitest/config'
import config from '../../vitest.config.ts'

const [unit] = (config.test?.projects ?? []) as UserWorkspaceConfig[]

export default defineConfig({
  ...unit,
  root: join(import.meta.dirname, '../..'),
  test: {
    ...unit?.test,
    // Stryker's own way to name test files leaves what a module does when it is loaded as it was.
    include: (process.env.WHOSEES_MUTATION_TESTS ?? '**/*.test.{ts,tsx}').split(' '),
  },
})
