import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { channel, day, dayOrMonth, id, listOf, oneOf, partialDate, text } from '../../../../core/feed/forms.ts'

const complaintOf = (form: v.GenericSchema, value: unknown) => {
  const { issues } = v.safeParse(form, value)
  return issues?.[0].message ?? null
}

describe('a text', () => {
  it('may have line feeds, and any script', () => {
    expect(complaintOf(text(), 'One line.\nהבאה')).toBeNull()
  })

  it.each([
    [7, 'must be text'],
    ['', 'must not be empty'],
    ['12345', 'is too long: 5 characters, at most 4'],
    ['a\tb', 'has a control or direction character (clause 3.5)'],
    ['a\u202eb', 'has a control or direction character (clause 3.5)'],
    ['a\ud83d', 'has a lone surrogate (clause 3.3)'],
    [' \u200b', 'has nothing that can be seen (clause 3.3)'],
  ])('is refused with what is wrong: %j', (value, complaint) => {
    expect(complaintOf(text(4), value)).toBe(complaint)
  })
})

it('a channel name is of small letters, digits and hyphens', () => {
  expect(['tiktok', 'a-1', 'a'.repeat(40)].map((name) => complaintOf(channel, name))).toEqual([null, null, null])
  for (const other of ['', 'TikTok', 'a b', 'a'.repeat(41)])
    expect(complaintOf(channel, other)).toBe('is not a channel name (clause 2.4)')
})

it('one of several says which there are', () => {
  expect(complaintOf(oneOf(['a', 'b']), 'c')).toBe('"c" is not one of a, b')
})

it.each(['', 'a b', '-a', 'a--b', 'ä', 'a'.repeat(81)])('%j is no id', (value) => {
  expect(complaintOf(id, 'leak-2022')).toBeNull()
  expect(complaintOf(id, value)).not.toBeNull()
})

describe('a date', () => {
  it.each([
    ['2022-06-17', [true, true, true]],
    ['2022-06', [false, true, true]],
    ['2022', [false, false, true]],
    ['2024-02-29', [true, true, true]],
    ['2023-02-29', [false, false, false]],
    ['2022-13', [false, false, false]],
    ['1822', [false, false, false]],
    ['17.6.2022', [false, false, false]],
  ])('%s is a day, a day or month, or any of these and a year: %j', (value, expected) => {
    expect([day, dayOrMonth, partialDate].map((form) => v.is(form, value))).toEqual(expected)
  })

  it('in the wrong form is distinguished from one that is not in the calendar', () => {
    expect(complaintOf(day, '2022')).toBe('"2022" is not a date: YYYY-MM-DD')
    expect(complaintOf(day, '2023-02-30')).toBe('"2023-02-30" is not a date of the calendar')
  })
})

describe('a list', () => {
  it('is refused with how many entries it has, where these are too many', () => {
    expect(complaintOf(listOf(text(), 2), ['a', 'b'])).toBeNull()
    expect(complaintOf(listOf(text(), 2), ['a', 'b', 'c'])).toBe('has 3 entries, at most 2')
  })
})
