import type { Asked } from '../core/requests/asked.ts'
import { askedItem } from './items.ts'

/** Gives what is remembered once it is read, and again whenever it changes; null where it can't be read. */
export const followAsked = (onAsked: (asked: Asked | null) => void): void => {
  askedItem.watch(({ value }) => onAsked(value))
  void askedItem.read().then(
    ({ value }) => onAsked(value),
    (error) => {
      console.warn('WhoSees: the browser could not read what is remembered.', error)
      onAsked(null)
    },
  )
}
