import type { BuildOrigin } from '../../core/build/build-origin.ts'

/** What a manifest shows as its version, which itself may be numbers only; none where the version says it all. */
export const versionName = (version: string, { isChanged }: BuildOrigin): { version_name?: string } =>
  isChanged ? { version_name: `${version} (uncommitted changes)` } : {}
