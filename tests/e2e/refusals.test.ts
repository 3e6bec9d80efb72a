// What the background could not do, the notice says in the words of its interface, and offers it again.
import { expect, test } from 'vitest'
import finding from '../../locales/de/finding.json'
import notice from '../../locales/de/notice.json'
import { rest, waitUntil } from '../../tools/browser/wait-until.ts'
import { failInBackground } from './held-background.ts'
import { inBrowsers } from './in-browsers.ts'

const german = { ...finding, ...notice }

const failed = (code: string) => german.failed.replace('{reason}', code)

inBrowsers((world) => {
  const visitInGerman = async () => {
    await world.send({ type: 'settings.change', change: { language: 'de' } })
    const { notice } = await world.visit('/?variant=plain')
    await notice.waitFor(german['action.findings'])
    await waitUntil('the card is on record', async () => 'history' in (await world.stored()))
    const says = (words: string) => waitUntil('it says so', async () => (await notice.text()).includes(words))
    return { notice, says }
  }

  test('a choice that could not be stored', async () => {
    const { notice, says } = await visitInGerman()
    const stop = await failInBackground(world.driven, 'storage.local.set')
    await notice.click(german['action.off'])
    await says(failed('INTERNAL'))
    await stop()
    await notice.click(german['action.off'])
    await notice.waitFor(german['action.undo'])
    expect(await notice.text()).not.toContain('INTERNAL')
  })

  test('an Undo that could not be stored', async () => {
    const { notice, says } = await visitInGerman()
    await notice.click(german['action.off'])
    await notice.waitFor(german['action.undo'])
    const stop = await failInBackground(world.driven, 'storage.local.set')
    await notice.click(german['action.undo'])
    await says(failed('INTERNAL'))
    await stop()
    await notice.click(german['action.undo'])
    await notice.waitFor(german['action.findings'])
  })

  test('a page that could not be opened, until it could', async () => {
    const { notice, says } = await visitInGerman()
    const stop = await failInBackground(world.driven, 'tabs.create')
    await notice.click(german['action.findings'])
    await says(failed('INTERNAL'))
    await stop()
    await notice.click(german['action.findings'])
    await waitUntil('it is open', async () => (await world.driven.ownTabs()).includes('findings.html'))
    await waitUntil('it says so no more', async () => !(await notice.html()).includes('INTERNAL'))
  })

  test('but not that a card could not be recorded as shown, which nobody had asked for', async () => {
    await world.send({ type: 'settings.change', change: { language: 'de' } })
    const stop = await failInBackground(world.driven, 'storage.local.set')
    const { notice } = await world.visit('/?variant=plain')
    await notice.waitFor(german['action.findings'])
    await rest(500)
    expect(await notice.text()).not.toContain('INTERNAL')
    await stop()
  })
})
