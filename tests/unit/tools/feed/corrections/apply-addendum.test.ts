import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readAddendum } from '../../../../../tools/feed/corrections/addendum.ts'
import { applyAddendum, findRefusals } from '../../../../../tools/feed/corrections/apply-addendum.ts'
import { readRecord, writeRecord } from '../../../../../tools/feed/corrections/record.ts'
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

const whole = {
  'corrections.json': { corrections, changes: { leak: aChange } },
  'new-findings.json': { findings: [{ ...another, direction: 'reassurance', mustAppearWith: [] }], withheld },
}

describe('corrections', () => {
  it('are entered into the editors’ files, each with its change, and pass the check', async () => {
    const { source, record, addendum } = await opened(whole)
    await writeRecord(source, record, applyAddendum(record, addendum))
    const reading = await readSource(source)
    if (!reading.ok) throw new Error(reading.defects.map(({ message }) => message).join('\n'))
    const { findings, pairs, assurances, lead } = reading.source.feed
    expect(findings.map(({ id }) => id)).toEqual(['other', 'leak'])
    expect(findings[1]).toMatchObject({ standing: { note: aCorrection.to }, changes: [aChange] })
    expect(findings[1]?.details).toEqual(['One fact: with a colon.'])
    expect([pairs[0]?.status, assurances[0]?.date, lead]).toEqual(['Corrected.', '2021-10-27', ['leak', 'other']])
    expect(reading.source.feed.withheld).toEqual(withheld)
  })

  it('are found in place afterwards, and not before', async () => {
    const { source, record, addendum } = await opened(whole)
    expect(verifyAddendum(record, addendum)).toMatchObject({ inPlace: 0, changes: 0 })
    expect(verifyAddendum(record, addendum).missing).toHaveLength(corrections.length + 3)
    await writeRecord(source, record, applyAddendum(record, addendum))
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

  it('bring their translations along, entry by entry', async () => {
    const texts = { of: 'abcdefgh', said: 'Dicho.', reported: 'Contado: así.', status: 'Abierto.' }
    const translations = { es: { pairs: { 'A01 leak': texts } } }
    const { source, record, addendum } = await opened({ 'corrections.json': { corrections: [], translations } })
    await writeRecord(source, record, applyAddendum(record, addendum))
    expect(await readFile(join(source, 'translations/es.yaml'), 'utf8')).toBe(
      'pairs:\n  A01 leak:\n    of: abcdefgh\n    said: Dicho.\n    reported: "Contado: así."\n    status: Abierto.\n',
    )
  })
})

it('says where a file of corrections has another form', async () => {
  const folder = await anAddendumFolder({ 'corrections.json': { corrections: [{ ...aCorrection, entry: 'leak' }] } })
  await expect(readAddendum(folder)).rejects.toThrow(/corrections\.json: \$\.corrections\[0\]\.entry/)
})
