import { expect, it } from 'vitest'
import { blankLetters } from '../../../../core/requests/blank-letters.ts'
import { letterText } from '../../../../core/requests/letter-text.ts'
import { placeOf, someRequests } from '../../../fixtures/letters.ts'

it('gives the letters of a place in its order, whole but for gaps', async () => {
  const requests = await someRequests()
  const letters = blankLetters(requests, placeOf(requests, 'uk'), 'de')
  expect(letters.map(({ kind }) => kind)).toEqual(['request', 'complaintToController', 'complaintToAuthority'])
  const [request = '', , complaint = ''] = letters.map(letterText)
  expect(request).toMatch(/^____\n____\n\nTikTok Information Technologies UK Limited\n/)
  expect(request).toContain('Mein Konto: ____. E-Mail-Adresse des Kontos: ____.')
  expect(request.match(/^\d+\. /gm)).toHaveLength(10)
  expect(complaint).toContain('Am ____ habe ich mich beim Unternehmen beschwert.')
  expect(request + complaint).not.toMatch(/undefined|null|[{}]/)
})

it('leaves a gap for the way by which the request was sent', async () => {
  const requests = await someRequests()
  for (const place of requests.places) {
    const complaint = blankLetters(requests, place, 'en').find(({ kind }) => kind === 'complaintToAuthority')
    expect(complaint && letterText(complaint)).toContain('by this channel: ____.')
  }
})

it('has what to say instead for those without an account, where a letter speaks of one', async () => {
  const requests = await someRequests()
  const letters = blankLetters(requests, placeOf(requests, 'uk'), 'en')
  expect(letters.map((letter) => letterText({ ...letter, paragraphs: letter.withoutAccount }))).toEqual([
    "I have no account. You can reach me at ____. I have used TikTok's site or app without signing in.\n",
    expect.stringMatching(/^On ____ I sent you a request .* \(I have no account; copy attached\)\.\n$/),
    '\n',
  ])
})

it('are in English where the place’s own language has none, whatever the page is in', async () => {
  const requests = await someRequests()
  const languagesOf = (place: string) =>
    blankLetters(requests, placeOf(requests, place), 'de').map((one) => one.language)
  expect(new Set(languagesOf('kr'))).toEqual(new Set(['en']))
  expect(new Set(languagesOf('uk'))).toEqual(new Set(['de']))
})
