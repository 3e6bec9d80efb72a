import { expect, it } from 'vitest'
import { findTagObstacles } from '../../../../tools/release/find-tag-obstacles.ts'

it('takes a tag for that of a version when it is v and the version, whole', () => {
  expect(findTagObstacles('v1.2.3', '1.2.3')).toEqual([])
  for (const tag of ['v1.2.4', '1.2.3', 'v1.2.30', 'v1.2.3-rc.1', 'V1.2.3'])
    expect(findTagObstacles(tag, '1.2.3')).toEqual([
      expect.stringMatching(`^The tag ${tag.replaceAll('.', '\\.')} is not v1\\.2\\.3, .* package\\.json`),
    ])
})

it('asks for none where nothing was tagged, as in a run by hand', () => {
  expect(findTagObstacles('', '1.2.3')).toEqual([])
})
