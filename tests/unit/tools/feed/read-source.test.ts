import { readFile, rename, rm, writeFile } from 'node:fs/promises'
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
    ['a colon in text', leak.replace('title: R', 'title: Report: r'), '3:8', /put quotes around/],
    ['a member twice', `${leak}title: Again\n`, '33:1', /stands twice/],
    ['an open bracket', leak.replace('[US]', '[US'), '11:10', /is not closed/],
    ['a second document', `${leak}---\nid: two\n`, '33:1', /a file may have only one/],
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
      'a period that ends before it begins',
      leak.replace(/period: .*/, 'period: {from: 2022-02, to: 2022-01-31}'),
      '12:1',
      /period ends before/,
    ],
    ['a finding that follows itself', leak.replace('follows: []', 'follows: [leak]'), '23:1', /leads back to leak/],
    [
      'a title that cannot be seen',
      leak.replace(/title: .*/, 'title: "\\u200b"'),
      '3:1',
      /title has nothing that can be seen/,
    ],
    ['half a character', leak.replace(/title: .*/, 'title: "A \\ud83d title"'), '3:1', /title has a lone surrogate/],
    [
      'five sources',
      leak.replace(
        /sources:\n/,
        `sources:\n${leak
          .split('sources:\n')[1]
          ?.split(/^[a-z]/m)[0]
          ?.repeat(4)}`,
      ),
      '24:1',
      /more than 4 sources/,
    ],
    [
      'an address that reads two ways',
      leak.replace('https://example.com/rec', 'https://example.com\\@evil.example/'),
      '27:5',
      /not an https: address as browsers write it\. They write https:\/\/example\.com\/@evil\.example\//,
    ],
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
    [
      'a duplicate host',
      { hosts: [...aFeed().hosts, ...aFeed().hosts] },
      /^hosts.yaml:7:5 .*tiktok.com stands twice: take one of the two out/,
    ],
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

  it('another folder, or a file, than that of the findings', async () => {
    const folder = await aSourceFolder()
    const line = /^.*:1:1 {2}This is not the folder of the findings, .*--source/
    for (const other of [join(folder, 'nowhere'), join(folder, 'feed.yaml'), join(folder, 'findings')])
      expect(await defectsOf(other)).toEqual([expect.stringMatching(line)])
  })

  it('a missing file', async () => {
    const folder = await aSourceFolder()
    await rm(join(folder, 'pairs.yaml'))
    expect(await defectsOf(folder)).toEqual(['pairs.yaml:1:1  The file is missing: add it.'])
  })

  it.each([
    ['a comment', '{ # ours\n', 'channel.json:1:3'],
    ['a name without quotes', '{\n  contact: null,', 'channel.json:2:3'],
  ])('%s in channel.json, which the build of the extension reads as JSON', async (_, start, place) => {
    const folder = await aSourceFolder()
    const text = await readFile(join(folder, 'channel.json'), 'utf8')
    const members = text.replace(/^\{/, '').replace(/"contact":[^,]*,/, start.includes('contact') ? '' : '$&')
    await writeFile(join(folder, 'channel.json'), `\uFEFF${text}`)
    expect(await defectsOf(folder)).toEqual([])
    await writeFile(join(folder, 'channel.json'), start + members)
    expect(await defectsOf(folder)).toEqual([
      expect.stringMatching(`^${place} .*as JSON: without comments, with every name and text in double quotes`),
    ])
  })

  it('a private key in channel.json', async () => {
    const x = '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo'
    const key = { kty: 'OKP', crv: 'Ed25519', x, d: 'B'.repeat(43) }
    const channel = JSON.stringify(
      { channel: 'tiktok', url: null, contact: null, threshold: 1, keys: { keys: [key] } },
      null,
      2,
    )
    const defects = await defectsOf(await aSourceFolder(aFeed(), { 'channel.json': channel }))
    expect(defects).toEqual([
      expect.stringMatching(/^channel.json:12:9 {2}keys.keys.d is the private half, .*another key/),
    ])
    expect(defects.join()).not.toContain('BBB')
  })

  it.each([
    ['of small order, which anybody can sign for', `AQ${'A'.repeat(41)}`, /keys\.keys\.x is of small order/],
    [
      'in a second spelling, which would count twice',
      `${'B'.repeat(42)}B`,
      /keys\.keys\.x is not an Ed25519 public key/,
    ],
  ])('a key %s, in channel.json', async (_, x, message) => {
    const keys = { keys: [{ kty: 'OKP', crv: 'Ed25519', x }] }
    const channel = JSON.stringify({ channel: 'tiktok', url: null, contact: null, threshold: 1, keys })
    const defects = await defectsOf(await aSourceFolder(aFeed(), { 'channel.json': channel }))
    expect(defects).toEqual([expect.stringMatching(message)])
  })

  it.each([
    ['http://[::1]:8000', /url must be https: \(or http: at 127\.0\.0\.1 or localhost: .*can name no other/],
    ['https://user@example.org/', /url must be https:.*without user/],
    ['https:\\\\example.org', /url must be https:.*as browsers write it/],
  ])('the address %s in channel.json', async (url, message) => {
    const channel = JSON.stringify({ channel: 'tiktok', url, contact: null, threshold: 1, keys: { keys: [] } })
    const defects = await defectsOf(await aSourceFolder(aFeed(), { 'channel.json': channel }))
    expect(defects).toEqual([expect.stringMatching(message)])
  })

  it.each(['findings', 'translations'])('a folder %s that cannot be read is not one without files', async (name) => {
    const folder = await aSourceFolder()
    await rm(join(folder, name), { recursive: true })
    await writeFile(join(folder, name), 'Not a folder.')
    expect(await defectsOf(folder)).toContainEqual(
      expect.stringMatching(new RegExp(`^${name}:1:1  This folder cannot be read \\(ENOTDIR\\)`)),
    )
  })

  it('no folder of translations is none to tell of', async () => {
    const folder = await aSourceFolder()
    await rm(join(folder, 'translations'), { recursive: true })
    expect(await defectsOf(folder)).toEqual([])
  })
})
