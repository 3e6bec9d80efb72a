import * as v from 'valibot'
import type { BuildOrigin } from '../../core/build/build-origin.ts'
import { commitFile, readCommitText } from '../build/read-build-origin.ts'
import { parseJson } from '../pack/read-json.ts'
import { readZip } from '../pack/read-zip.ts'

/** What `build.json` says. */
export const originSchema = v.object({ commit: v.nullable(v.string()), isChanged: v.boolean() })

const remedy = 'npm run zip makes it again.'

/** What a package, or the zip of the sources, says it was made of; of one that says nothing, nothing is known. */
export const readPackageOrigin = (path: string): BuildOrigin => {
  const files = readZip(path, remedy, (name) => name === 'build.json' || name === commitFile)
  const { 'build.json': build, [commitFile]: commit } = files
  if (!build) return readCommitText(new TextDecoder().decode(commit))
  return parseJson(new TextDecoder().decode(build), `build.json in ${path}`, originSchema, remedy)
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

/** Why they are not one release: all of it is of one commit, the sources for whoever reviews it too. */
export const findMixture = (origins: BuildOrigin[]): string[] => {
  const commits = [...new Set(origins.map(({ commit }) => commit ?? 'an unknown one'))]
  return commits.length < 2
    ? []
    : [`The packages are of different commits (${commits.join(', ')}): run npm run zip again, which makes all of one.`]
}
