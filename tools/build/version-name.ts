import type { BuildOrigin } from '../../core/build/build-origin.ts'

/** The `version_name` of a manifest, whose `version` may have only numbers; none if those say it all. */
export const versionName = (version: string, { isChanged }: BuildOrigin): { version_name?: string } =>
  isChanged ? { version_name: `${version} (uncommitted changes)` } : {}
