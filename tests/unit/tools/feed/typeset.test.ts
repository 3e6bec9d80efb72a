import { expect, it } from 'vitest'
import { typeset } from '../../../../tools/feed/typeset.ts'

it.each([
  ['fr', '« Tout » : rien ; non ?', '«\u202fTout\u202f»\u00a0: rien\u202f; non\u202f?'],
  ['fr-CA', 'Il a dit « oui ».', 'Il a dit «\u202foui\u202f».'],
  ['fr', 'https: rien à 10:30', 'https: rien à 10:30'],
  ['es', 'El 15 % : nada', 'El 15\u00a0% : nada'],
  ['es', 'En EE. UU. hay', 'En EE.\u00a0UU. hay'],
  ['de', '19,9 % an', '19,9\u00a0% an'],
])('sets the spaces that must not break: in %s %s', (tag, text, set) => {
  expect(typeset(text, tag)).toBe(set)
})
