import { expect, it } from 'vitest'
import { makeCards } from '../../../../site/make-cards.ts'
import { toPng } from '../../../../tools/site/png.ts'
import { aHostileFeed, aSiteInput } from '../../../fixtures/website.ts'

it('a card is made for the timeline in each language, and for each finding in those it is in', () => {
  const cards = [...makeCards(aSiteInput({ feed: aHostileFeed() }))].map(({ path }) => path)
  const timelines = ['en', 'es', 'fr', 'de'].map((language) => `cards/${language}/timeline.png`)
  const findings = ['en/leak', 'en/gone', 'en/other', 'de/other'].map((name) => `cards/${name}.png`)
  expect(cards.sort()).toEqual([...timelines, ...findings].sort())
})

it('a card is the same picture each time, 600 by 315, whatever the title', async () => {
  for (const { contents } of makeCards(aSiteInput({ feed: aHostileFeed() }))) {
    const [png, again] = [await toPng(contents), await toPng(contents)]
    expect(Buffer.compare(png, again)).toBe(0)
    const size = new DataView(png.buffer, png.byteOffset)
    expect([size.getUint32(16), size.getUint32(20)]).toEqual([600, 315])
  }
})
