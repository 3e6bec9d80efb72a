import { describe, expect, it } from 'vitest'
import type { Feed } from '../../../../core/feed/schema.ts'
import { emptyHistory, type ReminderHistory } from '../../../../core/reminders/history.ts'
import { editionOf, findNews, findUnseen, recordSeen, withAdded, withKnown } from '../../../../core/reminders/news.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'
import { recordCard } from '../../../fixtures/record-card.ts'

const change = (date: string, material: boolean) => ({ date, text: 'The number was corrected.', material })
const withdrawn = { date: '2026-11-01', reason: 'The publisher withdrew it.' }
const feedOf = (...findings: ReturnType<typeof aFinding>[]) => aFeed({ findings })

describe('news', () => {
  it('is everything before the first card', () => {
    expect(findNews(aFeed(), emptyHistory).map(({ id }) => id)).toEqual(['leak'])
  })

  it('is told once: a card tells all of it, also what it has no room for', () => {
    const feed = feedOf(aFinding(), aFinding({ id: 'second' }))
    expect(findNews(feed, recordCard(emptyHistory, feed, [], 1))).toEqual([])
  })

  it('comes from a finding whose id every object has, too', () => {
    const feed = feedOf(aFinding({ id: 'constructor' }), aFinding({ id: 'valueOf', retracted: withdrawn }))
    expect(findNews(feed, emptyHistory).map(({ id }) => id)).toEqual(['constructor'])
    expect(findNews(feed, recordCard(emptyHistory, feed, [], 1))).toEqual([])
  })

  it('comes from a material change, and not from one that is not', () => {
    const told = recordCard(emptyHistory, aFeed(), [], 1)
    expect(findNews(feedOf(aFinding({ changes: [change('2026-11-01', false)] })), told)).toEqual([])
    expect(findNews(feedOf(aFinding({ changes: [change('2026-11-01', true)] })), told)).toHaveLength(1)
  })

  it('comes from a withdrawal for those who saw the finding, once, and for nobody else', () => {
    const feed = feedOf(aFinding({ retracted: withdrawn }))
    const { findings } = aFeed()
    const saw = recordCard(emptyHistory, aFeed(), findings, 1)
    expect(findNews(feed, saw)).toHaveLength(1)
    expect(findNews(feed, recordCard(saw, feed, feed.findings, 2))).toEqual([])
    expect(findNews(feed, recordSeen(emptyHistory, findings))).toHaveLength(1)
    expect(findNews(feed, emptyHistory)).toEqual([])
    // A card tells all that is there, and shows some of it.
    expect(findNews(feed, recordCard(emptyHistory, aFeed(), [], 1))).toEqual([])
    expect(findUnseen(feed, recordCard({ ...emptyHistory, known: {} }, aFeed(), [], 1))).toEqual([])
    expect(findNews(feed, recordSeen(emptyHistory, feed.findings))).toEqual([])
  })
})

describe('what a source adds when it is asked for the first time', () => {
  const changed = aFinding({ changes: [change('2026-11-01', true)] })
  const later = feedOf(changed, aFinding({ id: 'second' }))
  const idsOf = (findings: { id: string }[]) => findings.map(({ id }) => id)

  it('is not told before the first card, which tells everything', () => {
    const { told, known } = withAdded(emptyHistory, later, aFeed())
    expect([told, known]).toEqual([{}, { leak: '', second: '' }])
  })

  it('is told and known, and no later edition is of what was there before', () => {
    const history = withAdded(recordCard(emptyHistory, aFeed(), [], 1), later, aFeed())
    expect([history.told, history.known]).toEqual([
      { leak: '', second: '' },
      { leak: '', second: '' },
    ])
    expect(idsOf(findNews(later, history))).toEqual(['leak'])
    expect(idsOf(findUnseen(later, history))).toEqual(['leak'])
  })

  it('is neither what was waiting to be told, nor what has become of that once it was seen', () => {
    const before = feedOf(aFinding(), aFinding({ id: 'second' }))
    const waiting = recordCard({ ...emptyHistory, known: {} }, aFeed(), aFeed().findings, 1)
    const history = withAdded(waiting, later, before)
    expect(idsOf(findNews(later, history))).toEqual(['leak', 'second'])
    expect(idsOf(findUnseen(later, history))).toEqual(['leak', 'second'])
    const gone = feedOf(aFinding(), aFinding({ id: 'second', retracted: withdrawn }))
    expect(idsOf(findNews(gone, withAdded(recordSeen(waiting, before.findings), gone, before)))).toEqual(['second'])
  })

  it('is nothing that was seen or known before, though the feed before it has not had that', () => {
    const seen = recordSeen(recordCard({ ...emptyHistory, known: {} }, aFeed(), [], 1), aFeed().findings)
    expect(idsOf(findUnseen(later, withAdded(seen, later, feedOf())))).toEqual(['leak'])
    const known = { ...emptyHistory, known: { leak: '' } }
    expect(idsOf(findUnseen(later, withAdded(known, later, feedOf())))).toEqual(['leak'])
  })
})

describe('what is unseen', () => {
  const idsOf = (...args: Parameters<typeof findUnseen>) => findUnseen(...args).map(({ id }) => id)

  it('is what no card, popup or page has shown', () => {
    const feed = feedOf(aFinding(), aFinding({ id: 'second' }))
    const history = recordCard({ ...emptyHistory, known: {} }, feed, [feed.findings[0] as never], 1)
    expect(idsOf(feed, history)).toEqual(['second'])
    expect(idsOf(feed, recordSeen(history, feed.findings))).toEqual([])
  })

  it('is nothing that was there at the installation, or while that is not on record', () => {
    expect(idsOf(aFeed(), withKnown(emptyHistory, aFeed()))).toEqual([])
    expect(idsOf(aFeed(), emptyHistory)).toEqual([])
  })

  it('is what has come, or changed materially, since the installation', () => {
    const installed = withKnown(emptyHistory, feedOf(aFinding(), aFinding({ id: 'second' })))
    const changed = aFinding({ changes: [change('2026-11-01', true)] })
    const feed = feedOf(aFinding({ id: 'third' }), changed, aFinding({ id: 'second' }))
    expect(idsOf(feed, installed)).toEqual(['third', 'leak'])
    expect(idsOf(feed, recordSeen(installed, feed.findings))).toEqual([])
  })

  it('is no withdrawal of what was there, but that nobody has seen', () => {
    const feed = feedOf(aFinding({ retracted: withdrawn }))
    expect(idsOf(feed, withKnown(emptyHistory, aFeed()))).toEqual([])
    expect(idsOf(feed, recordSeen(withKnown(emptyHistory, aFeed()), aFeed().findings))).toEqual(['leak'])
  })
})

describe('what was there at the installation', () => {
  it('is on record once, and leaves all of it to be told', () => {
    const installed = withKnown(emptyHistory, aFeed())
    expect(installed).toEqual({ ...emptyHistory, known: { leak: '' } })
    expect(withKnown(installed, feedOf(aFinding({ id: 'later' })))).toBe(installed)
    expect(findNews(aFeed(), installed)).toHaveLength(1)
  })

  it('is kept in one place: what is seen need not be known, unless in a later edition', () => {
    const changed = feedOf(aFinding({ changes: [change('2026-11-01', true)] }), aFinding({ id: 'second' }))
    const installed = withKnown(emptyHistory, changed)
    expect(recordSeen(installed, aFeed().findings).known).toEqual({ leak: '2026-11-01', second: '' })
    expect(recordSeen(installed, changed.findings).known).toEqual({})
    expect(withKnown(recordSeen(emptyHistory, changed.findings), changed).known).toEqual({})
  })
})

describe('the record', () => {
  it('never goes back to an earlier edition', () => {
    const later = feedOf(aFinding({ changes: [change('2026-11-01', true)] }))
    const history = recordSeen(recordSeen(emptyHistory, later.findings), aFeed().findings)
    expect(history.seen.leak).toBe('2026-11-01')
  })

  it('orders editions: first, changed, withdrawn, and changed after that', () => {
    const editions = [
      aFinding(),
      aFinding({ changes: [change('2026-11-01', true)] }),
      aFinding({ retracted: withdrawn }),
      aFinding({ changes: [change('2026-11-02', true), change('2026-11-01', true)] }),
      aFinding({ changes: [change('2026-11-02', true)], retracted: withdrawn }),
    ].map(editionOf)
    expect(editions).toEqual(['', '2026-11-01', '2026-11-01 retracted', '2026-11-02', '2026-11-02 retracted'])
    expect(editions.toSorted()).toEqual(editions)
  })
})

describe('a finding that is there again after its withdrawal', () => {
  const gone = feedOf(aFinding({ retracted: withdrawn }))
  const back = feedOf(aFinding({ changes: [change('2026-11-02', true)] }))
  const goneAgain = feedOf(aFinding({ retracted: { ...withdrawn, date: '2026-11-03' } }))
  const toldOf = (history: ReminderHistory, feed: Feed) => recordCard(history, feed, feed.findings, 2)
  const wasTold = toldOf(toldOf({ ...emptyHistory, known: {} }, aFeed()), gone)
  const counts = (feed: Feed, history: ReminderHistory) =>
    [findNews(feed, history), findUnseen(feed, history)].map(({ length }) => length)

  it('is news by a material change after it, and withdrawn again that is news, too', () => {
    expect(counts(back, wasTold)).toEqual([1, 1])
    const again = toldOf(wasTold, back)
    expect(counts(back, again)).toEqual([0, 0])
    expect(counts(goneAgain, again)).toEqual([1, 1])
    expect(counts(goneAgain, toldOf(again, goneAgain))).toEqual([0, 0])
  })

  it('is none without such a change, but is when it is withdrawn once more at a later date', () => {
    expect(counts(aFeed(), wasTold)).toEqual([0, 0])
    expect(counts(feedOf(aFinding({ changes: [change('2026-11-01', true)] })), wasTold)).toEqual([0, 0])
    expect(counts(goneAgain, wasTold)).toEqual([1, 1])
  })

  it('is news to whom an earlier version told of it, which kept no date of the withdrawal', () => {
    const old = { ...wasTold, told: { leak: 'retracted' }, seen: { leak: 'retracted' } }
    expect(counts(gone, old)).toEqual([0, 0])
    expect(counts(aFeed(), old)).toEqual([0, 0])
    expect(counts(back, old)).toEqual([1, 1])
    expect(counts(goneAgain, toldOf(old, back))).toEqual([1, 1])
  })
})
