import type { BuildOrigin } from '../../core/build/build-origin.ts'

/** What marks a package that nobody could make again, for Firefox too, whose manifest can't say so. */
export const uncommitted = '-uncommitted'

/** What the names of all that `npm run zip` makes begin with. */
export const packageStem = (version: string, { isChanged }: BuildOrigin): string =>
  `whosees-${version}${isChanged ? uncommitted : ''}`
