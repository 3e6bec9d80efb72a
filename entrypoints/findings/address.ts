import { type Address, type Place, type ReadAddress, readAddress, writeAddress } from '../../core/filter/address.ts'
import { type Filter, noFilter } from '../../core/filter/filter.ts'

// Browsers slow down or refuse pages that write their address at every letter.
const writeTypedAfterMs = 300

const understood = (address: Address): ReadAddress => ({ ...address, unknown: [], isTooLong: false })

/**
 * Writes the address after the page has answered: it takes the browser longer than it takes the page to draw. What was
 * not written yet when another address comes is written before that, so that the history misses none.
 */
const historyWriter = () => {
  let unwritten: { hash: string; how: 'pushState' | 'replaceState' } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const finish = () => {
    clearTimeout(timer)
    if (unwritten === null) return
    const { hash, how } = unwritten
    unwritten = null
    history[how](null, '', hash === '' ? location.pathname : `#${hash}`)
  }
  return {
    finish,
    forget: () => {
      clearTimeout(timer)
      unwritten = null
    },
    add: (hash: string) => {
      finish()
      unwritten = { hash, how: 'pushState' }
      timer = setTimeout(finish)
    },
    /** What is typed stays in the entry of the history that it was typed in. */
    change: (hash: string) => {
      if (unwritten?.how === 'pushState') finish()
      clearTimeout(timer)
      unwritten = { hash, how: 'replaceState' }
      timer = setTimeout(finish, writeTypedAfterMs)
    },
  }
}

/** The address of the page, which is the only place where filter and place are kept. */
export const followAddress = (onChange: (address: ReadAddress) => void, onPlace: (place: Place) => void) => {
  const entries = historyWriter()
  let address = readAddress(location.hash)

  const show = (next: Address, write: (hash: string) => void) => {
    address = understood(next)
    onChange(address)
    write(writeAddress(address))
  }

  window.addEventListener('hashchange', () => {
    entries.forget()
    address = readAddress(location.hash)
    onChange(address)
    if (address.place) onPlace(address.place)
  })
  window.addEventListener('pagehide', entries.finish)

  const page = location.href.split('#')[0]
  return {
    now: () => address,
    /** Another filter; the place is left, since it may not be in the list any more. */
    setFilter: (filter: Filter) => show({ filter, place: null }, entries.add),
    setQuery: (query: string) => show({ filter: { ...address.filter, query }, place: null }, entries.change),
    goTo: (place: Place) => {
      const isThere = writeAddress(address) === writeAddress({ ...address, place })
      if (!isThere) show({ ...address, place }, entries.add)
      onPlace(place)
    },
    /** The address of the view as it is, and of a place on the page without a filter. */
    ofView: () => `${page}#${writeAddress({ ...address, place: null })}`,
    ofPlace: (place: Place) => `${page}#${writeAddress({ filter: noFilter, place })}`,
  }
}

export type PageAddress = ReturnType<typeof followAddress>
