import { expect, it } from 'vitest'
import { placeOf, someRequests } from '../../../fixtures/letters.ts'

it('gives letters in other languages their spaces, and leaves the English alone', async () => {
  const requests = await someRequests()
  expect(requests.wording.translations.fr?.letters.reminder.join(' ')).toContain('Rappel\u00a0: ')
  expect(requests.beforeYouAsk[0]?.translations.fr?.text).toContain('application\u00a0:')
  expect(requests.questions[0]?.translations.fr?.text).toContain('\u202f?')
  expect(requests.wording.letters.reminder.map(({ text }) => text).join(' ')).not.toMatch(/[\u00a0\u202f]/)
  expect(placeOf(requests, 'eu').translations.es?.label).toBe('Unión Europea y EEE')
})
