import { expect, it } from 'vitest'
import { feedIn } from '../../../../core/language/feed-language.ts'
import { translator } from '../../../../core/language/translate.ts'
import { toAtom } from '../../../../tools/site/atom.ts'
import { readMessages } from '../../../../tools/site/messages.ts'
import { aFeed, aFinding } from '../../../fixtures/feed.ts'

it('a withdrawn finding has the reason for its summary in the Atom feed, in the language that it is written in', () => {
  const retracted = { date: '2024-02-03', reason: 'The publisher withdrew it.' }
  const translations = { de: { title: 'Ein Titel', content_text: 'Ein Text.', details: [], reply: 'Eine Antwort.' } }
  const feed = feedIn(aFeed({ findings: [aFinding({ retracted, translations })] }), 'de')
  const words = { t: translator(readMessages().messages.de, 'de'), language: 'de' }
  const atom = toAtom({ feed, site: null, words })
  expect(atom).toContain('<title>Ein Titel</title>')
  expect(atom).toContain('<summary xml:lang="en">The publisher withdrew it.</summary>')
})
