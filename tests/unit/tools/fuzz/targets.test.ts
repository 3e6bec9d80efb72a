import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { fromDocument } from '../../../../core/feed/document.ts'
import { smallDocument } from '../../../../tools/fuzz/feed-target.ts'
import { fuzzTarget } from '../../../../tools/fuzz/fuzz-target.ts'
import type { FuzzTarget } from '../../../../tools/fuzz/target.ts'
import { fuzzTargets } from '../../../../tools/fuzz/targets.ts'

const feedDir = join(import.meta.dirname, '../../../../feed')
const seed = 20_261_129

let targets: FuzzTarget[]
beforeAll(async () => {
  targets = await fuzzTargets(feedDir)
})

const names = ['feed', 'pointer', 'pointer payload', 'settings import', 'policy', 'address', 'message']

describe('what strangers can write', () => {
  it('is all of it', () => expect(targets.map(({ name }) => name)).toEqual(names))

  it.each(names)('breaks nothing: %s', async (name) => {
    const target = targets.find((one) => one.name === name) as FuzzTarget
    const { failure, executions } = await fuzzTarget(target, 300, seed)
    expect(failure).toBe(null)
    expect(executions).toBe(300)
  })

  it('begins with a feed that is accepted', async () => {
    expect(fromDocument(await smallDocument(feedDir)).ok).toBe(true)
  })
})
