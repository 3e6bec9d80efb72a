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
