import { describe, expect, it, vi } from 'vitest'
import { oneOf, wholeNumber } from '../../../../tools/feed/run.ts'
import { framed } from '../../../fixtures/framed.ts'

const fails = (error: unknown) => framed([], {}, () => Promise.reject(error))

const noFolder = Object.assign(new Error('ENOTDIR: not a directory'), { code: 'ENOTDIR', path: 'package.json/a' })

describe('the frame of a program', () => {
  it('gives the job its options and words, and ends with the job’s status', async () => {
    const job = vi.fn(async () => 3)
    expect(await framed(['--out=a', 'word', '--dry-run'], { out: 'b', 'dry-run': false, in: 'c' }, job)).toEqual({
      status: 3,
      told: [],
    })
    expect(job).toHaveBeenCalledWith({ out: 'a', 'dry-run': true, in: 'c', positionals: ['word'] })
  })

  it.each([
    [['--bogus'], /^Unknown option '--bogus'/],
    [['word', 'other'], /^“other” is one word too many/],
    [['--out', 'a', '--out=b'], /^--out is given more than once\. Nothing was done\.$/],
  ])('refuses %j before anything is done', async (words, refusal) => {
    const job = vi.fn(async () => 0)
    expect(await framed(words, { out: '' }, job)).toEqual({
      status: 1,
      told: [expect.stringMatching(refusal), 'Usage: npm run it'],
    })
    expect(job).not.toHaveBeenCalled()
  })

  it('tells what failed in a line, that a browser did not answer in time too, and leaves its own faults to Node', async () => {
    class TimeoutError extends Error {}
    for (const kind of [Error, TimeoutError])
      expect(await fails(new kind('It takes too long.'))).toEqual({ status: 1, told: ['It takes too long.'] })
    expect((await fails(noFolder)).told).toEqual([expect.stringMatching(/^package\.json\/a: a part of it is a file,/)])
    for (const kind of [TypeError, SyntaxError]) await expect(fails(new kind('a fault'))).rejects.toThrow('a fault')
  })
})

it('takes one of the words that there are, and names them all where it is another', () => {
  expect(oneOf('--browser firefox', 'firefox', ['chromium', 'firefox'])).toBe('firefox')
  expect(() => oneOf('--browser chrome', 'chrome', ['chromium', 'firefox'])).toThrow(
    '--browser chrome: give one of chromium, firefox.',
  )
})

it('takes a whole number within its bounds, and says which they are', () => {
  expect(wholeNumber('minutes', '60', 1, 1440)).toBe(60)
  for (const text of ['x', '0', '1.5', '', '1441'])
    expect(() => wholeNumber('minutes', text, 1, 1440)).toThrow('give a whole number from 1 to 1440.')
})
