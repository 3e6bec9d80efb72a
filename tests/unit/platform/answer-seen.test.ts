import { expect, it, vi } from 'vitest'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'

it('answers what was seen when it is asked, ends when it is told to, and takes nothing else for either', async () => {
  const browser = anInMemoryBrowser()
  const { answerSeen } = await import('../../../platform/answer-seen.ts')
  const onStop = vi.fn()
  answerSeen(() => ['pixel'], onStop)
  const answer = vi.fn()
  for (const message of [null, { type: 'notice.show' }, { type: 'stop' }, { type: 'elsewhere.look' }])
    await browser.fire('runtime.onMessage', message, {}, answer)
  expect(answer.mock.calls).toEqual([[['pixel']]])
  expect(onStop).not.toHaveBeenCalled()
  await browser.fire('runtime.onMessage', { type: 'elsewhere.stop' }, {}, answer)
  expect(onStop).toHaveBeenCalledOnce()
  // Switched on again, another script answers in its place.
  await browser.fire('runtime.onMessage', { type: 'elsewhere.look' }, {}, answer)
  expect(answer).toHaveBeenCalledOnce()
})
