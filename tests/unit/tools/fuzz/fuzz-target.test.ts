import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { fuzzTarget } from '../../../../tools/fuzz/fuzz-target.ts'

const broken = {
  name: 'broken',
  inputs: fc.nat(),
  check: (input: unknown) => {
    if (Number(input) > 1000) throw new Error('Too large')
  },
}

it('finds what breaks, and the smallest input that does', async () => {
  const { failure, executions } = await fuzzTarget(broken, 1000, 1)
  expect(failure).toMatch(/^1001\n[\s\S]*Too large/)
  expect(executions).toBeGreaterThan(1)
})

it('counts every execution where nothing breaks', async () => {
  const harmless = { ...broken, check: () => undefined }
  expect(await fuzzTarget(harmless, 321, 1)).toMatchObject({ executions: 321, failure: null })
})
