/** What a package was built from, as recorded in its `build.json`. */
export type BuildOrigin = {
  /** The full commit hash; null if the sources don't record one. */
  commit: string | null
  /** Whether the sources had changes that are not in that commit. */
  isChanged: boolean
}
