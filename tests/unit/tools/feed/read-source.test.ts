import { readFile, rename, rm } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Feed } from '../../../../core/feed/schema.ts'
import { readSource } from '../../../../tools/feed/read-source.ts'
import { aFeed, aFinding, aPair, aSource } from '../../../fixtures/feed.ts'
import { aSourceFolder } from '../../../fixtures/source.ts'

/** The defects as `file:line:column  message`, with the file's path in the source. */
const defectsOf = async (folder: string) => {
  const reading = await readSource(folder)
  if (reading.ok) return []
  return reading.defects.map(
    ({ file, line, column, message }) => `${relative(folder, file)}:${line}:${column}  ${message}`,
  )
}

const defectsOfFinding = async (text: string) => defectsOf(await aSourceFolder(aFeed(), { 'findings/leak.yaml': text }))

const leak = await readFile(join(import.meta.dirname, '../../../fixtures/leak.yaml'), 'utf8')

describe('reading the source', () => {
  it('gives the feed, newest finding first, and those of one day in the order of their ids', async () => {
    const findings = [
      aFinding(),
      aFinding({ id: 'b', date: '2023-04', bearsOn: [] }),
      aFinding({ id: 'a', date: '2023-04-01', bearsOn: [] }),
      aFinding({ id: 'c', date: '2024-01-01', bearsOn: [] }),
    ]
    const reading = await readSource(await aSourceFolder(aFeed({ findings })))
    if (!reading.ok) throw new Error(JSON.stringify(reading.defects))
    expect(reading.source.feed.findings.map(({ id }) => id)).toEqual(['c', 'a', 'b', 'leak'])
    expect(reading.source).toMatchObject({ sequence: 1, channel: { channel: 'tiktok', threshold: 1 } })
  })

  it('lets editors leave out what is empty', async () => {
    const written = leak.replace(/period: .*\n/, '').replace(/follows: .*\n/, '')
    const reading = await readSource(await aSourceFolder(aFeed(), { 'findings/leak.yaml': written }))
    if (!reading.ok) throw new Error(JSON.stringify(reading.defects))
    expect(reading.source.feed.findings).toEqual([aFinding({ period: null })])
  })

  it('keeps a date as it is written', async () => {
    const reading = await readSource(await aSourceFolder())
    expect(reading).toMatchObject({ ok: true, source: { feed: { findings: [{ date: '2022-06-17' }] } } })
  })
})

describe('a slip in a finding is told by file, line and what to do', () => {
  it.each<[string, string, string, RegExp]>([
    ['a tab', leak.replace('  code:', '\tcode:'), '18:1', /indent with two spaces/],
    ['a colon in text', leak.replace('title: R', 'title: Report: r'), '3:8', /put it in quotes/],
    ['a member twice', `${leak}title: Again\n`, '33:1', /stands twice/],
    ['an open bracket', leak.replace('[US]', '[US'), '12:1', /not YAML/],
    ['a second document', `${leak}---\nid: two\n`, '33:1', /one file holds one/],
    [
      'an alias',
      leak.replace('title: ', 'title: &t ').replace('note: Not', 'note: *t\n  # Not'),
      '19:9',
      /write it out/,
    ],
    ['a misspelt member', leak.replace('summary:', 'sumary:'), '4:1', /did you mean summary/],
    ['a missing member', leak.replace(/checkedNote: .*\n/, ''), '1:1', /checkedNote is missing: add it/],
    ['an empty member', leak.replace(/title: .*/, 'title:'), '3:1', /title is empty: write it/],
    ['a date that is none', leak.replace('2022-06-17', '17 June 2022'), '2:1', /not a date: YYYY-MM-DD/],
    ['a day that no calendar has', leak.replace('2022-06-17', '2022-02-30'), '2:1', /not a date of the calendar/],
    ['a number for text', leak.replace('title: Recordings of', 'title: 1 #'), '3:1', /put 1 in quotes/],
    ['an unknown kind', leak.replace('leaked-rec', 'leak-rec'), '7:1', /Did you mean leaked-recording\?/],
    ['text for a list', leak.replace('follows: []', 'follows: other'), '23:1', /must be a list/],
    ['no source', leak.replace(/sources:\n( .*\n)*/, 'sources: []\n'), '24:1', /needs at least one source/],
    ['no publishable source', leak.replace('example.com/rec', 'scribd.com/rec'), '27:5', /not a publishable host/],
    ['an address without TLS', leak.replace('https://example.com/rec', 'http://example.com/'), '27:5', /not an https:/],
    [
      'a long quotation',
      leak.replace('The company', `It said "${'so '.repeat(16)}on"`),
      '14:3',
      /17 words, at most 15/,
    ],
    [
      'a long title',
      leak.replace(/title: .*/, `title: ${'x'.repeat(91)}`),
      '3:1',
      /91 characters, at most 90. Shorten it/,
    ],
  ])('%s', async (_, text, place, message) => {
    const defects = await defectsOfFinding(text)
    expect(defects.filter((line) => line.startsWith(`findings/leak.yaml:${place} `)).join('\n')).toMatch(message)
    for (const line of defects) expect(line).toMatch(/[.?]$/)
  })

  it('an id that is not the name of the file', async () => {
    const folder = await aSourceFolder()
    await rename(join(folder, 'findings/leak.yaml'), join(folder, 'findings/leek.yaml'))
    expect(await defectsOf(folder)).toEqual([
      expect.stringMatching(/^findings\/leek.yaml:1:1 .*rename the file to leak.yaml/),
    ])
  })

  it('a file that is no finding', async () => {
    const folder = await aSourceFolder(aFeed(), { 'findings/notes.txt': 'x', 'findings/.swp': 'x' })
    expect(await defectsOf(folder)).toEqual([expect.stringMatching(/^findings\/notes.txt:1:1 .*<id>.yaml/)])
  })

  it('an empty file', async () => {
    expect(await defectsOfFinding('')).toEqual([expect.stringMatching(/^findings\/leak.yaml:1:1 .*is empty/)])
  })

  it('several slips at once, each in its line', async () => {
    const text = leak.replace('group: reported', 'group: told').replace('direction: concern', 'direction: up')
    expect(await defectsOfFinding(text)).toEqual([
      expect.stringMatching(/^findings\/leak.yaml:8:1 .*group "told" is not one of/),
      expect.stringMatching(/^findings\/leak.yaml:9:1 .*direction "up" is not one of/),
    ])
  })
})

describe('a slip in the other files is told likewise', () => {
  const cases: [string, Partial<Feed>, RegExp][] = [
    [
      'a pair with an unknown finding',
      { pairs: [aPair({ finding: 'none' })] },
      /^pairs.yaml:2:3 .*There is no finding none/,
    ],
    [
      'a bearing on an unknown assurance',
      { findings: [aFinding({ bearsOn: [{ assurance: 'A99', relation: 'bears-on' }] })] },
      /^findings\/leak.yaml:23:5 .*no assurance A99/,
    ],
    ['an unknown finding in the lead', { lead: ['leak', 'none'] }, /^feed.yaml:8:5 .*no finding none/],
    ['a duplicate host', { hosts: [...aFeed().hosts, ...aFeed().hosts] }, /^hosts.yaml:7:5 .*tiktok.com stands twice/],
    [
      'a stray space in a region word',
      { regionTokens: [{ token: 'va', reading: 'US ', confidence: 'low' }] },
      /^hosts.yaml:9:5 .*stray space/,
    ],
    [
      'a copy site under an assurance',
      {
        assurances: aFeed().assurances.map((assurance) => ({
          ...assurance,
          sources: [aSource({ url: 'https://scribd.com/1' })],
        })),
      },
      /^assurances.yaml:13:7 .*not a publishable host/,
    ],
    ['too few actions', { actions: aFeed().actions.slice(1) }, /^actions.yaml:1:1 .*give 5 to 8/],
  ]
  it.each(cases)('%s', async (_, members, line) => {
    expect(await defectsOf(await aSourceFolder(aFeed(members)))).toEqual([expect.stringMatching(line)])
  })

  it('a missing file', async () => {
    const folder = await aSourceFolder()
    await rm(join(folder, 'pairs.yaml'))
    expect(await defectsOf(folder)).toEqual(['pairs.yaml:1:1  The file is missing: add it.'])
  })

  it('a private key in channel.json', async () => {
    const key = { kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43), d: 'B'.repeat(43) }
    const channel = JSON.stringify(
      { channel: 'tiktok', url: null, contact: null, threshold: 1, keys: { keys: [key] } },
      null,
      2,
    )
    const defects = await defectsOf(await aSourceFolder(aFeed(), { 'channel.json': channel }))
    expect(defects.join('\n')).toMatch(/^channel.json:12:9 .*keys.keys.d /)
    expect(defects.join('\n')).not.toContain('BBB')
  })

  it('a folder that is not there', async () => {
    expect((await defectsOf('/nowhere')).length).toBe(8)
  })
})
