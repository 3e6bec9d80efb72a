import type { Feed } from '../../../core/feed/schema.ts'
import { findDateErrors } from './dates.ts'
import type { EditorialError } from './editorial-error.ts'
import { findSourceErrors } from './sources.ts'
import { findSpeakerErrors } from './speakers.ts'
import { findWordingErrors } from './wording.ts'

/**
 * Errors of single entries. The rules that concern several entries together are in `findRelationErrors`, which needs
 * references that resolve.
 */
export const findEntryErrors = (feed: Feed): EditorialError[] => [
  ...findWordingErrors(feed),
  ...findDateErrors(feed),
  ...findSourceErrors(feed),
  ...findSpeakerErrors(feed),
]
