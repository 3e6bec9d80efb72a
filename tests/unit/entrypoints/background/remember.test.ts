import { expect, it } from 'vitest'
import { aBackground } from '../../../fixtures/in-memory-browser/background.ts'

const asked = { version: 1 as const, place: 'eu', sentOn: '2026-01-31', dueOn: '2026-02-28' }
const type = 'request.remember' as const

it('keeps that the user has asked, and forgets it', async () => {
  const { fromPage, stored } = await aBackground()
  expect(await fromPage({ type, asked })).toEqual({ ok: true, value: null })
  expect(stored().asked).toEqual(asked)
  await fromPage({ type, asked: null })
  expect(stored()).not.toHaveProperty('asked')
})

it('keeps nothing from a private window, and nothing but place, day and deadline', async () => {
  const { fromPage, stored } = await aBackground()
  const named = { ...asked, name: 'Alex Example' }
  expect(await fromPage({ type, asked, isPrivate: true })).toMatchObject({ error: { code: 'PRIVATE_WINDOW' } })
  expect(await fromPage({ type, asked: named })).toMatchObject({ error: { code: 'MESSAGE_MALFORMED' } })
  const odd = { ...asked, place: 'a b' }
  expect(await fromPage({ type, asked: odd })).toMatchObject({ error: { code: 'MESSAGE_MALFORMED' } })
  expect(stored()).not.toHaveProperty('asked')
})
