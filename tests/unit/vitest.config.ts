// The unit tests as Stryker runs them: without the end-to-end project, and in the folder that it is told.
import { defineConfig, type UserWorkspaceConfig } from 'vitest/config'
import config from '../../vitest.config.ts'

const [unit] = (config.test?.projects ?? []) as UserWorkspaceConfig[]

export default defineConfig({
  ...unit,
  root: new URL('../..', import.meta.url).pathname,
  test: { ...unit?.test, include: ['**/*.test.{ts,tsx}'] },
})
