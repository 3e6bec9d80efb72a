import * as v from 'valibot'
import type { BuildOrigin } from '../../core/build/build-origin.ts'
import { parseJson } from '../pack/read-json.ts'
import { readZip } from '../pack/read-zip.ts'

/** What `build.json` says. */
export const originSchema = v.object({ commit: v.nullable(v.string()), isChanged: v.boolean() })

const remedy = 'npm run zip makes it again.'

/** What a package says it was made of; of one that says nothing, nothing is known. */
export const readPackageOrigin = (path: string): BuildOrigin => {
  const { 'build.json': bytes } = readZip(path, remedy, (name) => name === 'build.json')
  if (!bytes) return { commit: null, isChanged: false }
  return parseJson(new TextDecoder().decode(bytes), `build.json in ${path}`, originSchema, remedy)
}

export const describeOrigin = ({ commit, isChanged }: BuildOrigin): string =>
  `made from ${commit ? `commit ${commit}` : 'an unknown commit'}${isChanged ? ', with uncommitted changes' : ''}`

/** Why a package must not be released, a sentence each that says what to do. */
export const findOriginObstacles = ({ commit, isChanged }: BuildOrigin): string[] => [
  ...(commit === null
    ? [
        'It does not say from which commit it was made: run npm run zip in a clone of the repository, with git installed.',
      ]
    : []),
  ...(isChanged
    ? [
        'It was made with uncommitted changes, so nobody could make it again: commit them or take them away (git status --ignored lists them), and run npm run zip again.',
      ]
    : []),
]
