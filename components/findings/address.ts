import { type Address, type ReadAddress, readAddress, type Target, writeAddress } from '../../core/filter/address.ts'
import { type Filter, noFilter } from '../../core/filter/filter.ts'

// Browsers slow down or block pages that write their address at every letter.
const writeTypedAfterMs = 300

const understood = (address: Address): ReadAddress => ({ ...address, unknown: [], isTooLong: false })

/**
 * Writes the address after the page has drawn, as writing takes the browser longer. An address that is still unwritten
 * when the next one comes is written first, so the history misses none.
 */
const historyWriter = () => {
  let unwritten: { hash: string; how: 'pushState' | 'replaceState' } | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const finish = () => {
    clearTimeout(timer)
    if (unwritten === null) return
    const { hash, how } = unwritten
    unwritten = null
    history[how](null, '', hash === '' ? location.pathname + location.search : `#${hash}`)
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
    /** Typing changes the current entry of the history instead of adding one for each letter. */
    change: (hash: string) => {
      if (unwritten?.how === 'pushState') finish()
      clearTimeout(timer)
      unwritten = { hash, how: 'replaceState' }
      timer = setTimeout(finish, writeTypedAfterMs)
    },
  }
}

/** The page's address, the only place where filter and target are kept. */
export const followAddress = (onChange: (address: ReadAddress) => void, onTarget: (target: Target) => void) => {
  const entries = historyWriter()
  let address = readAddress(location.hash)

  const show = (next: Address, write: (hash: string) => void) => {
    address = understood(next)
    onChange(address)
    write(writeAddress(address))
  }

  /** What is there already is no new entry of the history. */
  const goOn = (next: Address) => {
    if (writeAddress(next) !== writeAddress(address)) show(next, entries.add)
  }

  window.addEventListener('hashchange', () => {
    entries.forget()
    address = readAddress(location.hash)
    onChange(address)
    if (address.target) onTarget(address.target)
  })
  window.addEventListener('pagehide', entries.finish)

  const [page] = location.href.split(/[?#]/)
  return {
    now: () => address,
    /** Another filter; the target is dropped, as it may not be in the list any more. */
    setFilter: (filter: Filter) => goOn({ filter, target: null }),
    setQuery: (query: string) => show({ filter: { ...address.filter, query }, target: null }, entries.change),
    goTo: (target: Target) => {
      goOn({ ...address, target })
      onTarget(target)
    },
    /** The address of the present view without its target. */
    ofView: () => `${page}#${writeAddress({ ...address, target: null })}`,
    ofTarget: (target: Target) => `${page}#${writeAddress({ filter: noFilter, target })}`,
  }
}

export type PageAddress = ReturnType<typeof followAddress>
