/** What a package was made of: the file `build.json` in it. */
export type BuildOrigin = {
  /** The whole name of the commit; null where the sources don't tell. */
  commit: string | null
  /** Whether there was anything in the sources that this commit doesn't have. */
  isChanged: boolean
}
