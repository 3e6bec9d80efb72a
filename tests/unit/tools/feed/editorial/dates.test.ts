import { it } from 'vitest'
import { aFeedWith, type Case, expectBreach } from '../../../../fixtures/editorial.ts'
import { aSource } from '../../../../fixtures/feed.ts'

const dates: Case[] = [
  ['a finding after the day of looking', aFeedWith({ date: '2026-11-23' }), '$.findings[0].date', /after 2026-11-22/],
  [
    'a source after it',
    aFeedWith({ sources: [aSource({ date: '2027' })] }),
    '$.findings[0].sources[0].date',
    /2027 is after/,
  ],
  [
    'a reply after it',
    aFeedWith({ reply: { text: 'No.', date: '2026-12', url: null } }),
    '$.findings[0].reply.date',
    /after/,
  ],
  [
    'a correction after it',
    aFeedWith({ changes: [{ date: '2026-12-01', text: 'So.', material: false }] }),
    '$.findings[0].changes[0].date',
    /raise "compiled"/,
  ],
  [
    'changes in the wrong order',
    aFeedWith({ changes: ['2024-01-01', '2024-01-02'].map((date) => ({ date, text: 'So.', material: false })) }),
    '$.findings[0].changes[1]',
    /newest first/,
  ],
]

it.each(dates)('finds %s, and says where and what to do', expectBreach)
