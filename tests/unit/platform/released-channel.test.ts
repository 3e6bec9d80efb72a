import { afterEach, expect, it, vi } from 'vitest'
import released from '../../../feed/channel.json'

const load = async () => {
  vi.resetModules()
  return (await import('../../../platform/released-channel.ts')).releasedChannel
}

afterEach(() => void vi.unstubAllEnvs())

it('is the editors’ file', async () => {
  expect(await load()).toEqual(released)
})

it('is the build’s own where the build was given one (clause 6.2)', async () => {
  vi.stubEnv('WXT_FEED_CHANNEL', 'the channel of the build')
  expect(await load()).toBe('the channel of the build')
})
