import { anchorOf } from '../core/filter/address.ts'

/** The id of a finding's element, and its address on the page after `#`. */
export const findingAnchor = (id: string): string => anchorOf({ type: 'finding', id })
