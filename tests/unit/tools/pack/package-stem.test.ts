import { expect, it } from 'vitest'
import { packageStem } from '../../../../tools/pack/package-stem.ts'

it('says in the name of a package that it was made with uncommitted changes', () => {
  const commit = '0'.repeat(40)
  expect(packageStem('1.2.3', { commit, isChanged: false })).toBe('whosees-1.2.3')
  expect(packageStem('1.2.3', { commit, isChanged: true })).toBe('whosees-1.2.3-uncommitted')
})
