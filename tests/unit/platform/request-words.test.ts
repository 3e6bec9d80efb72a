import { describe, expect, it } from 'vitest'
import { anInMemoryBrowser } from '../../fixtures/in-memory-browser/in-memory-browser.ts'
import { packagedWords } from '../../fixtures/in-memory-browser/packaged-files.ts'
import { entriesOf } from '../../fixtures/locales.ts'

const load = async () => {
  anInMemoryBrowser({ files: packagedWords() })
  return import('../../../platform/request-words.ts')
}

const own = (language: string) =>
  Object.fromEntries(
    entriesOf(language)
      .filter(({ file }) => file === 'requests.json')
      .map(({ key, message }) => [key, message]),
  )

describe('the words of the page that writes letters', () => {
  it('are its own and those of findings', async () => {
    const { messages, t } = await (await load()).requestWords({ language: 'en' })
    expect(messages).toMatchObject(own('en'))
    expect(t('name')).toBe('WhoSees')
  })

  it.each(['de', 'ar', 'ja'] as const)('are in a file of their own in %s', async (tag) => {
    const { messages, t } = await (await load()).requestWords({ language: tag })
    expect(messages).toMatchObject(own(tag))
    expect(t('action.settings')).not.toBe('Settings')
  })
})
