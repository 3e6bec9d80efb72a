import { posix } from 'node:path'

const vague = /(^|\/)(utils?|helpers?|shared|lib|common|misc|types|constants)(\/|\.tsx?$)/
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(content|test|config|d))?\.(tsx?|css)$/

export const vaguePaths = (paths: string[]): string[] =>
  paths
    .filter((path) => vague.test(path))
    .map((path) => `${path} is named after a kind of thing: name it after what it is about, and put it where that is.`)

export const pathsInOtherCase = (paths: string[]): string[] =>
  paths
    .filter((path) => /\.(tsx?|css)$/.test(path) && !kebab.test(posix.basename(path)))
    .map((path) => `${path} is not in kebab case: rename it, as in some-name.ts.`)

export const strayEntrypoints = (paths: string[]): string[] =>
  paths
    .filter((path) => /^entrypoints\/[^/]+$/.test(path) && !path.endsWith('.content.ts'))
    .map((path) => `${path} would be built as an entrypoint: move it into the folder of the one that it belongs to.`)
