import { type Address, type Place, type ReadAddress, readAddress, writeAddress } from '../../core/filter/address.ts'
import type { Filter } from '../../core/filter/filter.ts'

// Browsers slow down or refuse pages that write their address at every letter.
const writeAfterMs = 300

const understood = (address: Address): ReadAddress => ({ ...address, unknown: [], isTooLong: false })

/** The address of the page, which is the only place where filter and place are kept. */
export const followAddress = (onChange: (address: ReadAddress) => void, onPlace: (place: Place) => void) => {
  let address = readAddress(location.hash)
  let unwritten: ReturnType<typeof setTimeout> | null = null

  const write = (how: 'pushState' | 'replaceState') => {
    if (unwritten !== null) clearTimeout(unwritten)
    unwritten = null
    const hash = writeAddress(address)
    history[how](null, '', hash === '' ? location.pathname : `#${hash}`)
  }
  // What was typed belongs to the entry of the history that it was typed in.
  const finishWriting = () => {
    if (unwritten !== null) write('replaceState')
  }
  const change = (next: Address, isTyping = false) => {
    if (!isTyping) finishWriting()
    address = understood(next)
    if (!isTyping) write('pushState')
    else {
      if (unwritten !== null) clearTimeout(unwritten)
      unwritten = setTimeout(finishWriting, writeAfterMs)
    }
    onChange(address)
  }

  window.addEventListener('hashchange', () => {
    unwritten = null
    address = readAddress(location.hash)
    onChange(address)
    if (address.place) onPlace(address.place)
  })
  window.addEventListener('pagehide', finishWriting)

  return {
    now: () => address,
    /** Another filter; the place is left, since it may not be in the list any more. */
    setFilter: (filter: Filter) => change({ filter, place: null }),
    setQuery: (query: string) => change({ filter: { ...address.filter, query }, place: null }, true),
    goTo: (place: Place) => {
      const isThere = writeAddress(address) === writeAddress({ ...address, place })
      if (!isThere) change({ ...address, place })
      onPlace(place)
    },
    /** The address of the view as it is, and of a place on the page without a filter. */
    ofView: () => `${location.href.split('#')[0]}#${writeAddress({ ...address, place: null })}`,
    ofPlace: (place: Place) => `${location.href.split('#')[0]}#${writeAddress({ ...readAddress(''), place })}`,
  }
}

export type PageAddress = ReturnType<typeof followAddress>
