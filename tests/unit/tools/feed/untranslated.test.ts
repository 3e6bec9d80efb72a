import { describe, expect, it } from 'vitest'
import { tellUntranslated } from '../../../../tools/feed/untranslated.ts'
import { aFeed, aFinding, anAction, anAssurance, aPair } from '../../../fixtures/feed.ts'

const inSpanish = { es: { title: 'Título', content_text: 'Texto.', reply: 'Respuesta.' } }
const translated = {
  pairs: [aPair({ translations: { es: { said: 'Dicho.', reported: 'Contado.', status: 'Abierto.' } } })],
  assurances: [anAssurance({ translations: { es: { who: 'Ella', where: 'Ahí', words: 'así', paraphrase: 'Sí.' } } })],
  actions: [anAction({ translations: { es: { title: 'Descargue', text: 'Sus datos.' } } })],
}

describe('what a language lacks of the texts that readers meet first', () => {
  it('is told, so the editors know of a finding that is new in the lead', () => {
    const findings = [aFinding({ id: 'new' }), aFinding({ translations: inSpanish })]
    const feed = aFeed({ ...translated, findings, lead: ['leak', 'new'] })
    expect(tellUntranslated(feed)).toEqual([
      'Shown in English, not in es: new. npm run feed:translate -- es prints them.',
    ])
  })

  it('is told of the findings of pairs and of the last two years, too, with what these must appear with', () => {
    const findings = [
      aFinding({ translations: inSpanish }),
      aFinding({ id: 'recent', date: '2025-01-01', mustAppearWith: ['caution'] }),
      aFinding({ id: 'caution', date: '2023-01-01', mustAppearWith: ['recent'] }),
      aFinding({ id: 'paired', date: '2023-01-01' }),
      aFinding({ id: 'old', date: '2024-12-31' }),
    ]
    const inPair = aPair({ finding: 'paired', translations: translated.pairs[0]?.translations ?? {} })
    const feed = aFeed({ ...translated, pairs: [...translated.pairs, inPair], findings })
    expect(tellUntranslated(feed)).toEqual([
      'Shown in English, not in es: recent, caution, paired. npm run feed:translate -- es prints them.',
    ])
  })

  it('is summed up where it is much', () => {
    const findings = [aFinding({ translations: inSpanish })]
    expect(tellUntranslated(aFeed({ findings }))[0]).toMatch(/not in es: A01, A01 leak, download-data and 4 more\./)
  })

  it('is nothing where all is translated, in languages that the feed has', () => {
    expect(tellUntranslated(aFeed({ ...translated, findings: [aFinding({ translations: inSpanish })] }))).toEqual([])
    expect(tellUntranslated(aFeed())).toEqual([])
  })
})
