import { afterEach, expect, it, vi } from 'vitest'
import { aBackground } from '../../../fixtures/in-memory-browser/background.ts'

afterEach(() => vi.restoreAllMocks())

const count = 10_000
const atOnce = 100

it('ten thousand tabs, a hundred at a time, get one card between them, and leave no more behind than one does', {
  timeout: 120_000,
}, async () => {
  const { browser, openTab, visit, visitAndSee, stored, untilIdle } = await aBackground()
  const first = openTab()
  await visitAndSee(first)
  await untilIdle()
  const sizeOf = () => [JSON.stringify(stored('local')).length, JSON.stringify(stored('session')).length]
  const before = sizeOf()
  const writes = browser.argsOf('storage.local.set').length
  const forms = new Map<unknown, number>()
  for (let round = 0; round < count / atOnce; round += 1) {
    const tabs = Array.from({ length: atOnce }, (_, n) => openTab(`/@someone/video/${round}-${n}`))
    const answers = (await Promise.all(tabs.map((tab) => visit(tab)))) as { ok: boolean; value: { form: string } }[]
    for (const { ok, value } of answers) forms.set(ok && value.form, (forms.get(ok && value.form) ?? 0) + 1)
    await untilIdle()
    for (const { id } of browser.tabs.all()) if (id !== first.id) browser.tabs.close(id)
  }
  expect([...forms]).toEqual([['tab', count]])
  expect(sizeOf()).toEqual(before)
  expect(browser.argsOf('storage.local.set')).toHaveLength(writes)
  expect(stored('session').visit).toMatchObject({ card: { tabId: first.id } })
  expect(JSON.stringify(stored('local'))).not.toMatch(/someone|video/)
})
