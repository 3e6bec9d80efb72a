import { describe, expect, it } from 'vitest'
import { describeFailure } from '../../../../components/describe-failure.ts'
import { describeRefusal } from '../../../../components/settings/describe-refusal.ts'
import { translator } from '../../../../core/language/translate.ts'
import type { AnswerErrorCode } from '../../../../core/messages/answers.ts'
import popup from '../../../../locales/de/popup.json'
import settings from '../../../../locales/de/settings.json'
import { words as t } from '../../../fixtures/words.ts'

const german = translator({ ...popup, ...settings }, 'de') as typeof t

describe('a change that was refused', () => {
  it.each([
    ['SETTING_MANAGED', 'your organisation has set this'],
    ['FEED_CHOICE_MANAGED', 'your organisation has set this'],
    ['FEED_CHOICE_MALFORMED', 'the feed’s address, keys or threshold cannot be used'],
    ['PRIVATE_WINDOW', 'nothing is stored from a private window'],
    ['MESSAGE_UNKNOWN', 'WhoSees did not understand this page; reload it'],
    ['MESSAGE_MALFORMED', 'WhoSees did not understand this page; reload it'],
    ['MESSAGE_SENDER', 'WhoSees did not understand this page; reload it'],
    ['INTERNAL', 'something went wrong in WhoSees or the browser'],
  ] satisfies [AnswerErrorCode, string][])('for %s is told with its reason and its code', (code, reason) => {
    expect(describeRefusal(code, t)).toBe(`That was not saved: ${reason} (${code})`)
  })

  it('is told as well of a check that was not made', () => {
    expect(describeRefusal('PRIVATE_WINDOW', t, 'check.rejected')).toBe(
      'The last check failed: nothing is stored from a private window (PRIVATE_WINDOW). You keep the findings you have.',
    )
  })

  it('is told in the language of the page, all of it', () => {
    expect(describeRefusal('SETTING_MANAGED', german)).toBe(
      'Das wurde nicht gespeichert: Ihre Organisation hat das festgelegt (SETTING_MANAGED)',
    )
  })
})

describe('a page that nobody answers, as after an update', () => {
  it('says so, and what to do', () => {
    const sentence = 'WhoSees does not answer (NO_ANSWER). If it was just updated, open this page again.'
    expect(describeFailure('NO_ANSWER', t)).toBe(sentence)
    expect(describeRefusal('NO_ANSWER', t)).toBe(sentence)
    expect(describeFailure('INTERNAL', t)).toBe('That did not work (INTERNAL). Nothing was changed.')
  })
})
