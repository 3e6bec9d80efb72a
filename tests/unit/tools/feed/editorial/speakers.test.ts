import { describe, expect, it } from 'vitest'
import { findSpeakerErrors } from '../../../../../tools/feed/editorial/speakers.ts'
import { aFeedWith, expectBreach } from '../../../../fixtures/editorial.ts'
import { aSource } from '../../../../fixtures/feed.ts'

const errorsOf = (short: string, publisher: string) =>
  findSpeakerErrors(aFeedWith({ short, sources: [aSource({ publisher })] }))

describe('a short title', () => {
  it.each([
    ['Forbes: tax data was stored in China', 'Forbes Africa (Forbes text)'],
    ['WSJ: data still shared informally', 'The Wall Street Journal (via Mint)'],
    ['Data shared in a chat tool, says NYT', 'The New York Times'],
    ['Irish regulator fines TikTok EUR 530m', 'Agence Europe'],
    ['US judge blocks a ban', 'Justia'],
    ['India bans TikTok and 58 other apps', 'The Statesman'],
    ['Internet 2.0 says the app connected to China', 'Pixel Envy'],
    ['TikTok notice tells Europeans of access from China', 'Public'],
    ["TikTok's CEO: some US data can be reached from China", 'CNBC'],
    ['noyb files complaints over transfers', 'Security Affairs'],
  ])('says who says it: %s', (short, publisher) => {
    expect(errorsOf(short, publisher)).toEqual([])
  })

  it.each([
    'Leaked recordings: US TikTok data was accessed from China',
    'TikTok user data was seen in China',
    'TikTok users had data shared with China',
    "China's government obtained data",
    'China: data was shared',
    'Documents: user IDs were in a chat tool',
  ])('does not: %s', (short) => {
    expect(errorsOf(short, 'BuzzFeed News')).toHaveLength(1)
  })

  it('that names nobody is told of by its place', () => {
    expectBreach('', aFeedWith({ short: 'Data was accessed' }), '$.findings[0].short', /names nobody: say who reports/)
  })

  it('of a change of owners has nobody to name', () => {
    const feed = aFeedWith({ short: 'US business moves to a joint venture', group: 'change' })
    expect(findSpeakerErrors(feed)).toEqual([])
  })
})
