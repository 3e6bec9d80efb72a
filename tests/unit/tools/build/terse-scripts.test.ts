import type { ConfigEnv, UserConfig } from 'vite'
import { expect, it } from 'vitest'
import { terseScripts } from '../../../../tools/build/terse-scripts.ts'

const minifierOf = (entry: string) => {
  const config = terseScripts().config as (config: UserConfig, env: ConfigEnv) => UserConfig | undefined
  const given = { build: { lib: { entry, formats: ['iife' as const] } } }
  return config(given, { mode: 'production', command: 'build' })?.build?.minify
}

it('only the background and the notice’s first script are minified by terser', () => {
  expect(minifierOf('/project/entrypoints/background/index.ts')).toBe('terser')
  expect(minifierOf('C:\\project\\entrypoints\\notice\\index.ts')).toBe('terser')
  expect(minifierOf('/project/entrypoints/notice-more/index.ts')).toBeUndefined()
})
