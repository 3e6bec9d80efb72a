import { expect, it } from 'vitest'
import { replyTitle } from '../../../../core/findings/reply-title.ts'
import { words } from '../../../fixtures/words.ts'

const reply = (date: string | null) => ({ text: 'No.', date, url: null })

it.each([
  ['2022-06-18', '2022-06-17', 'The company’s reply, 18 Jun 2022'],
  ['2022-06-17', '2022-06-17', 'The company’s reply, 17 Jun 2022'],
  ['2022-06', '2022-06-17', 'The company’s reply, Jun 2022'],
  ['2022-06-16', '2022-06-17', 'Said before, 16 Jun 2022'],
  ['2022-05', '2022-06-17', 'Said before, May 2022'],
  ['2022-06-16', null, 'The company’s reply, 16 Jun 2022'],
  [null, '2022-06-17', 'The company’s reply'],
])('calls what was said on %s of a finding of %s: %s', (date, since, title) => {
  expect(replyTitle(reply(date), since, words, 'en')).toBe(title)
})
