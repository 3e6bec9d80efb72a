import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { inKib, scriptLimits, zipLimits } from '../../../tools/budgets.ts'

const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8')

/** The figure of a row of the table of costs. */
const figure = (row: string) =>
  readme
    .split('\n')
    .find((line) => line.startsWith(`| ${row}`))
    ?.split(' | ')[1]

const limitOf = (what: string) => inKib((scriptLimits.find((one) => one.what === what)?.maxKib ?? 0) * 1024)

describe('the readme', () => {
  it('gives the limits that the budgets hold', () => {
    const withoutZero = (text: string) => text.replace('.0 KB', ' KB')
    expect(figure('the script on each page')).toBe(withoutZero(limitOf('detection script')))
    expect(figure('the notice, when')).toBe(withoutZero(limitOf('notice script')))
    expect(figure('what it adds')).toBe(withoutZero(limitOf('notice’s second script')))
    expect(figure('the background')).toBe(withoutZero(limitOf('background script')))
    // The command's own limit follows the feed, so the row says for how many findings it holds.
    const [, findings, translations] =
      /^\| the download, with (\d+) findings and (\d+) translations/m.exec(readme) ?? []
    const { whole } = zipLimits(Number(findings), Number(translations))
    expect(figure('the download')).toBe(withoutZero(inKib(whole)))
  })

  it('says in three sentences what it is, and shows it', () => {
    const [, what = ''] = readme.split('\n\n')
    expect(what.match(/[.!?](?=\s|$)/g)).toHaveLength(3)
    expect(readme.split('\n\n')[2]).toMatch(/^<img src="docs\/images\/[^"]+" .*alt="[^"]{20,}">$/)
  })

  it('has two commands to begin with', () => {
    const [, begin = ''] = readme.split(/^## /m)
    expect([...begin.matchAll(/```sh\n(.*)\n```/g)].map(([, command]) => command)).toEqual([
      'npm ci && npm start',
      'npm ci && npm test',
    ])
  })
})
