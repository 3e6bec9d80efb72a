import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readAddendum } from '../../../../../tools/feed/corrections/addendum.ts'
import { applyAddendum, findRefusals } from '../../../../../tools/feed/corrections/apply-addendum.ts'
import { readRecord, recordTexts } from '../../../../../tools/feed/corrections/record.ts'
import { verifyAddendum } from '../../../../../tools/feed/corrections/verify-addendum.ts'
import { readSource } from '../../../../../tools/feed/read-source.ts'
import { aChange, aCorrection, anAddendumFolder } from '../../../../fixtures/addendum.ts'
import { aFinding } from '../../../../fixtures/feed.ts'
import { aSourceFolder } from '../../../../fixtures/source.ts'

const { translations: _, changes: __, retracted: ___, ...another } = aFinding({ id: 'other', date: '2023-01-02' })
const withheld = [{ id: 'rumour', date: '2023-02-01', title: 'A rumour', reason: 'No source was found.' }]

const corrections = [
  aCorrection,
  { entry: 'findings/leak', member: 'details', from: [], to: ['One fact: with a colon.'] },
  { entry: 'assurances/A01', member: 'date', from: '2021-10-26', to: '2021-10-27' },
  { entry: 'pairs/A01 leak', member: 'status', from: 'The company calls the report misleading.', to: 'Corrected.' },
  { entry: 'feed.yaml', member: 'lead', from: ['leak'], to: ['leak', 'other'] },
]

const opened = async (files: { [name: string]: unknown }) => {
  const source = await aSourceFolder()
  return { source, record: await readRecord(source), addendum: await readAddendum(await anAddendumFolder(files)) }
}

const enter = async ({ source, record, addendum }: Awaited<ReturnType<typeof opened>>) => {
  for (const [path, text] of recordTexts(source, record, applyAddendum(record, addendum))) await writeFile(path, text)
}

const whole = {
  'corrections.json': { corrections, changes: { leak: aChange } },
  'new-findings.json': { findings: [{ ...another, direction: 'reassurance', mustAppearWith: [] }], withheld },
}

describe('corrections', () => {
  it('are entered into the editors’ files, each with its change, and pass the check', async () => {
    const { source, record, addendum } = await opened(whole)
    await enter({ source, record, addendum })
    const reading = await readSource(source)
    if (!reading.ok) throw new Error(reading.defects.map(({ message }) => message).join('\n'))
    const { findings, pairs, assurances, lead } = reading.source.feed
    expect(findings.map(({ id }) => id)).toEqual(['other', 'leak'])
    expect(findings[1]).toMatchObject({ standing: { note: aCorrection.to }, changes: [aChange] })
    expect(findings[1]?.details).toEqual(['One fact: with a colon.'])
    expect([pairs[0]?.status, assurances[0]?.date, lead]).toEqual(['Corrected.', '2021-10-27', ['leak', 'other']])
    expect(reading.source.feed.withheld).toEqual(withheld)
  })

  it('may have a byte order mark in front, which some editors put there', async () => {
    const folder = await anAddendumFolder({ 'corrections.json': { corrections } })
    const path = join(folder, 'corrections.json')
    await writeFile(path, `\uFEFF${await readFile(path, 'utf8')}`)
    expect((await readAddendum(folder)).corrections).toEqual(corrections)
  })

  it('are found in place afterwards, and not before', async () => {
    const { source, record, addendum } = await opened(whole)
    expect(verifyAddendum(record, addendum)).toMatchObject({ inPlace: 0, changes: 0 })
    expect(verifyAddendum(record, addendum).missing).toHaveLength(corrections.length + 3)
    await enter({ source, record, addendum })
    expect(verifyAddendum(await readRecord(source), addendum)).toEqual({ inPlace: 5, changes: 1, missing: [] })
  })

  it('tell readers of an assurance by what it is about, not by its id', async () => {
    const text = 'No longer contradicts the assurance on data centres (A01), which is older.'
    const { addendum } = await opened({
      'corrections.json': { corrections: [], changes: { leak: { ...aChange, text } } },
    })
    expect(addendum.changes.leak?.text).toBe('No longer contradicts the assurance on data centres, which is older.')
  })

  it('are refused with both texts where another text stands there', async () => {
    const from = 'Upheld.'
    const { record, addendum } = await opened({ 'corrections.json': { corrections: [{ ...aCorrection, from }] } })
    expect(findRefusals(record, addendum)).toEqual([
      [
        'findings/leak, standing.note: refused, since another text stands there.',
        '  there:    "Not withdrawn by the publisher."',
        '  expected: "Upheld."',
      ].join('\n'),
    ])
  })

  it.each(['findings/leek', 'assurances/A99', 'pairs/A01 leek'])('are refused where there is no %s', async (entry) => {
    const { record, addendum } = await opened({ 'corrections.json': { corrections: [{ ...aCorrection, entry }] } })
    expect(findRefusals(record, addendum)[0]).toContain('there:    nothing')
  })

  it('do not replace a finding by a new one of its id', async () => {
    const findings = [{ ...another, id: 'leak' }]
    const { record, addendum } = await opened({ 'new-findings.json': { findings, withheld: [] } })
    expect(findRefusals(record, addendum)).toEqual(['findings/leak: refused, since there is a finding of this id.'])
  })

  it.each([
    ['an entry that is not there, of which nothing is expected', { entry: 'assurances/A99', from: null }],
    ['a member of one that is not there', { member: 'retracted.reason', from: null }],
    ['a place in a list that would leave a gap', { member: 'sources.7', from: null }],
  ])('are refused for %s', async (_, other) => {
    const { record, addendum } = await opened({ 'corrections.json': { corrections: [{ ...aCorrection, ...other }] } })
    expect(findRefusals(record, addendum)).toEqual([
      expect.stringMatching(/: refused, since there is no such entry, or/),
    ])
  })

  it.each(['__proto__', '__proto__.x', 'constructor.prototype.x', 'standing.__proto__', 'standing.__proto__.x'])(
    'are refused for %s, which is a member of everything and of no entry',
    async (member) => {
      const { record, addendum } = await opened({
        'corrections.json': { corrections: [{ ...aCorrection, member, from: null, to: 'x' }] },
      })
      expect(findRefusals(record, addendum)).toEqual([
        `findings/leak, ${member}: refused, since there is no such entry, or nothing in it that could have this member.`,
      ])
    },
  )

  it('are refused where two are of one place, or two new findings of one id', async () => {
    const { record, addendum } = await opened({
      'corrections.json': { corrections: [aCorrection, { ...aCorrection, to: 'Upheld.' }] },
      'new-findings.json': { findings: [another, another], withheld: [] },
    })
    expect(findRefusals(record, addendum)).toEqual([
      'findings/leak, standing.note: refused, since it is corrected twice.',
      'findings/other: refused, since two of the new findings have this id.',
    ])
  })

  it('are refused where a change is of no finding, or a translation in no language', async () => {
    const { record, addendum } = await opened({
      'corrections.json': { corrections: [], changes: { leek: aChange }, translations: { spanish: { findings: {} } } },
    })
    expect(findRefusals(record, addendum)).toEqual([
      'findings/leek: its change is refused, since there is no finding of this id.',
      expect.stringMatching(/by the tag spanish\. Did you mean es\?$/),
    ])
  })

  it('keep a member of a new finding that nobody knows, for the check to name', async () => {
    const findings = [{ ...another, reviewer: 'two' }]
    const { source, record, addendum } = await opened({ 'new-findings.json': { findings, withheld: [] } })
    await enter({ source, record, addendum })
    expect(await readFile(join(source, 'findings/other.yaml'), 'utf8')).toMatch(/\nreviewer: two\n/)
  })

  it('keep what was left out of the findings where nothing had been', async () => {
    const { source, addendum } = await opened(whole)
    await writeFile(join(source, 'withheld.yaml'), '# Left out.\n')
    await enter({ source, record: await readRecord(source), addendum })
    expect(await readFile(join(source, 'withheld.yaml'), 'utf8')).toMatch(/^# Left out\.\n- id: rumour\n/)
  })

  it('bring their translations along, entry by entry', async () => {
    const texts = { of: 'abcdefgh', said: 'Dicho.', reported: 'Contado: así.', status: 'Abierto.' }
    const translations = { es: { pairs: { 'A01 leak': texts } } }
    const { source, record, addendum } = await opened({ 'corrections.json': { corrections: [], translations } })
    await enter({ source, record, addendum })
    expect(await readFile(join(source, 'translations/es.yaml'), 'utf8')).toBe(
      'pairs:\n  A01 leak:\n    of: abcdefgh\n    said: Dicho.\n    reported: "Contado: así."\n    status: Abierto.\n',
    )
  })
})

describe('a file in which a correction is to be entered', () => {
  const leak = 'findings/leak.yaml'

  const correct = async (change: (text: string) => string) => {
    const { source, addendum } = await opened({ 'corrections.json': { corrections: [aCorrection] } })
    await writeFile(join(source, leak), change(await readFile(join(source, leak), 'utf8')))
    const record = await readRecord(source)
    return recordTexts(source, record, applyAddendum(record, addendum)).get(join(source, leak))
  }

  it('keeps the comments that it begins with, and is refused where another would be lost', async () => {
    expect(await correct((text) => `# Mind the date.\n${text}`)).toMatch(/^# Mind the date\.\n/)
    await expect(correct((text) => `${text}# Seen by two of us.\n`)).rejects.toThrow(
      'findings/leak.yaml: its comment "# Seen by two of us." would be lost. Nothing was written: move it',
    )
    await expect(correct((text) => text.replace(/^kind: .*$/m, '$& # for now'))).rejects.toThrow(/"# for now" would/)
  })

  it('keeps its line ends, and with them the comments that it begins with', async () => {
    const before = await correct((text) => `# Mind the date.\n${text}`)
    const after = await correct((text) => `# Mind the date.\n${text}`.replaceAll('\n', '\r\n'))
    expect(after).toBe(before?.replaceAll('\n', '\r\n'))
  })

  it('takes no text of its own for a comment', async () => {
    expect(
      await correct((text) => text.replace(/^details:.*$/m, 'details:\n  - "# one"\n  - >-\n    # two\n')),
    ).toContain('# two')
  })

  it('keeps a member that nobody knows, for the check to name', async () => {
    expect(await correct((text) => `${text}reviewer: two\n`)).toMatch(/\nreviewer: two\n/)
  })

  it('is named where it cannot be read', async () => {
    await expect(correct((text) => `${text}title: [\n`)).rejects.toThrow(
      'findings/leak.yaml cannot be read: npm run feed:check says why. Nothing was written.',
    )
  })
})

describe('a folder of corrections', () => {
  it('is refused with the place where a file has another form', async () => {
    const folder = await anAddendumFolder({ 'corrections.json': { corrections: [{ ...aCorrection, entry: 'leak' }] } })
    await expect(readAddendum(folder)).rejects.toThrow(/corrections\.json: \$\.corrections\[0\]\.entry/)
    const { member: _, ...withoutMember } = aCorrection
    const other = await anAddendumFolder({ 'corrections.json': { corrections: [withoutMember] } })
    await expect(readAddendum(other)).rejects.toThrow(/corrections\.json: \$\.corrections\[0\]\.member .*Nothing was/)
  })

  it('is refused with the name of a file that is not JSON', async () => {
    const folder = await anAddendumFolder({})
    await writeFile(join(folder, 'new-findings.json'), '{ "findings": [')
    await expect(readAddendum(folder)).rejects.toThrow(/new-findings\.json is not JSON \(.*\)\. Nothing was written/)
  })

  it.each(['__proto__', 'constructor', 'prototype'])(
    'is refused with a member %s, which would be lost',
    async (name) => {
      const folder = await anAddendumFolder({ 'corrections.json': { corrections: [] } })
      await writeFile(join(folder, 'corrections.json'), `{ "corrections": [], "translations": { "${name}": {} } }`)
      await expect(readAddendum(folder)).rejects.toThrow(
        `corrections.json: ${name} is a name that nothing here can have. Nothing was written.`,
      )
    },
  )

  it.each([
    ['corrections.json', { corrections: [], interfaces: [] }, 'interfaces'],
    ['new-findings.json', { findings: [], withheld: [], pairs: [] }, 'pairs'],
  ])('is refused where %s has a list that nobody would enter', async (name, json, member) => {
    await expect(readAddendum(await anAddendumFolder({ [name]: json }))).rejects.toThrow(
      `${name}: $.${member} is not known here, and would not be entered. Nothing was written.`,
    )
  })

  it('is refused where it has none of the files, which is another folder', async () => {
    const folder = await anAddendumFolder({ 'corections.json': {} })
    const sentence = /^There is none of corrections\.json, .* in .*: check its name\. Nothing was written\.$/
    await expect(readAddendum(folder)).rejects.toThrow(sentence)
    await expect(readAddendum(join(folder, 'none'))).rejects.toThrow(sentence)
  })
})
