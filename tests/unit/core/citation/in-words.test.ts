import { describe, expect, it } from 'vitest'
import { citeInMarkdown, citeInText } from '../../../../core/citation/in-words.ts'
import { aFeed, aFinding, aSource } from '../../../fixtures/feed.ts'
import { words } from '../../../fixtures/words.ts'

const finding = aFinding({
  title: 'A *title*',
  mustAppearWith: ['ruling'],
  sources: [
    aSource(),
    aSource({ publisher: 'A court', title: 'In re [1]', url: 'https://example.com/(1)', date: null }),
  ],
})
const ruling = aFinding({ id: 'ruling', title: 'The ruling', mustAppearWith: ['leak'] })
const cited = { finding, feed: aFeed({ findings: [ruling, finding] }), sequence: 1200, accessed: '2026-11-23' }
const inEnglish = { t: words, language: 'en' }

describe('a citation in words', () => {
  it('names the finding, the feed with sequence and days, what belongs to it, and all sources', () => {
    expect(citeInText(cited, inEnglish)).toBe(
      `A *title* (17 Jun 2022). In: A feed for tests; feed tiktok, sequence 1200, compiled 22 Nov 2026; finding leak; accessed 23 Nov 2026.
To be read together with: The ruling (finding ruling).
The Example Times: Recordings show access from abroad, 17 Jun 2022. https://example.com/recordings
A court: In re [1]. https://example.com/(1)
`,
    )
  })

  it('is Markdown that shows the same words', () => {
    expect(citeInMarkdown(cited, inEnglish)).toBe(
      `**A \\*title\\*** (17 Jun 2022). In: A feed for tests; feed tiktok, sequence 1200, compiled 22 Nov 2026; finding leak; accessed 23 Nov 2026.

To be read together with: The ruling (finding ruling).
- The Example Times: [Recordings show access from abroad](https://example.com/recordings), 17 Jun 2022. ([archived copy](https://web.archive.org/web/20220617/https://example.com/recordings))
- A court: [In re \\[1\\]](https://example.com/%281%29). ([archived copy](https://web.archive.org/web/20220617/https://example.com/%281%29))
`,
    )
  })
})
