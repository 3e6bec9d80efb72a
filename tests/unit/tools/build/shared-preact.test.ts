import type { ConfigEnv, UserConfig } from 'vite'
import { describe, expect, it } from 'vitest'
import { preactName } from '../../../../components/notice/more-part.ts'
import { sharedPreact } from '../../../../tools/build/shared-preact.ts'

const configFor = (entry: string) => {
  const config = sharedPreact().config as (config: UserConfig, env: ConfigEnv) => UserConfig | undefined
  return config({ build: { lib: { entry, formats: ['iife'] } } }, { mode: 'production', command: 'build' })
}

describe('the notice’s second script', () => {
  it('is built without Preact, which it takes from where the first has left it', () => {
    expect(configFor('/project/entrypoints/notice-more/index.ts')?.build?.rolldownOptions).toEqual({
      external: ['preact', 'preact/jsx-runtime'],
      output: { globals: { preact: preactName, 'preact/jsx-runtime': preactName } },
    })
  })

  it('is the only one', () => {
    expect(configFor('/project/entrypoints/notice/index.ts')).toBeUndefined()
    expect(configFor('C:\\project\\entrypoints\\notice-more\\index.ts')).toBeDefined()
  })
})
