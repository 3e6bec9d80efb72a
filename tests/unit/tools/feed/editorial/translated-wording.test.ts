import { describe, expect, it } from 'vitest'
import { findTranslatedWordingErrors } from '../../../../../tools/feed/editorial/translated-wording.ts'

describe('the wording of translations', () => {
  it.each<[string, string, string]>([
    [
      'de',
      'Ein Direktor sprach von einem „Master Admin“ (im Original: “Master Admin”).',
      'called one a "Master Admin"',
    ],
    ['fr', 'Un cadre parle d’un « Master Admin » ; ByteDance le nie.', 'called one a "Master Admin"'],
    ['es', 'Según la carta, «nunca» (en el original: “never”) se pidió.', 'It said "never".'],
    ['es', 'Las autoridades chinas y las empresas chinas', 'Chinese authorities'],
    ['fr', 'le gouvernement chinois et les entreprises chinoises', "China's government"],
    ['de', 'chinesische Behörden', 'Chinese authorities'],
    ['de', 'Er nannte sie „die Chinesen“.', 'He said so.'],
    ['fr', 'un agrément à 10:30', 'a consent'],
    ['pl', 'Zażółć „gęślą” jaźń', 'no rules of its own yet'],
  ])('in %s lets pass: %s', (tag, text, english) => {
    expect(findTranslatedWordingErrors(text, tag, english)).toEqual([])
  })

  it.each<[string, string, RegExp]>([
    ['es', 'Dos  espacios', /stray space/],
    ['es', '¡Atención!', /exclamation mark/],
    ['fr', "l'accès", /write ’/],
    ['de', 'ein "Wort"', /quotation marks of the language/],
    ['de', 'eine\nZeile', /one line/],
    ['de', 'ein „Wort', /close the quotation with “/],
    ['es', 'una palabra»', /» closes a quotation that is not open/],
    ['es', 'Los chinos tenían acceso', /"Los chinos" attributes something to a people: write "personal con base/],
    ['fr', 'Des Chinois y avaient accès', /"Chinois" attributes.*employés basés en Chine/],
    ['de', 'Chinesen hatten Zugriff', /"Chinesen" attributes.*Beschäftigte in China/],
    ['es', 'TikTok mintió', /"mintió" says more/],
    ['fr', 'ByteDance a espionné', /"espionné" says more/],
    ['de', 'ByteDance hat ausspioniert', /"ausspioniert" says more/],
    ['fr', 'Ce point; celui-ci', /space inside « » and before/],
    ['fr', '«Mot»', /space inside « »/],
    ['it', 'Che bello!', /exclamation mark/],
  ])('in %s finds what is wrong with: %s', (tag, text, message) => {
    expect(findTranslatedWordingErrors(text, tag, '')).toEqual([expect.stringMatching(message)])
  })

  it('wants the original of a quotation after its translation', () => {
    expect(findTranslatedWordingErrors('Sie sagte: „Alles“.', 'de-AT', 'She said "everything".')).toEqual([
      'The original of a quotation is missing: let “everything” follow its translation.',
    ])
  })
})
