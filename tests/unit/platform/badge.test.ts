import { expect, it } from 'vitest'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'

const load = async () => ({ browser: anInMemoryBrowser(), ...(await import('../../../platform/badge.ts')) })

it('shows a number, and says it in the title', async () => {
  const { browser, showBadge } = await load()
  await showBadge(3, 'Three findings')
  expect(browser.button).toMatchObject({ text: '3', title: 'Three findings', background: '#3f434d', colour: '#ffffff' })
})

it('is empty for 0, with the title all the same', async () => {
  const { browser, showBadge } = await load()
  await showBadge(3, 'Three findings')
  await showBadge(0, 'Nothing new')
  expect(browser.button).toMatchObject({ text: '', title: 'Nothing new' })
})

it('rejects where the browser refuses a part of it, after it has asked for the others', async () => {
  const { browser, showBadge } = await load()
  browser.refuse('action.setBadgeTextColor', 'Not in this browser.')
  await expect(showBadge(1, 'One finding')).rejects.toThrow('Not in this browser.')
  await browser.idle()
  expect(browser.button).toMatchObject({ text: '1', title: 'One finding' })
})
