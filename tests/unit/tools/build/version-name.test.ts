import { expect, it } from 'vitest'
import { versionName } from '../../../../tools/build/version-name.ts'

const commit = '0123456789abcdef0123456789abcdef01234567'

it('says of a package made with uncommitted changes what it is, and nothing more of any other', () => {
  expect(versionName('1.2.3', { commit, isChanged: true })).toEqual({ version_name: '1.2.3 (uncommitted changes)' })
  expect(versionName('1.2.3', { commit, isChanged: false })).toEqual({})
})
