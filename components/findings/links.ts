import { readAddress, type Target } from '../../core/filter/address.ts'
import { goToElement } from './go-to.ts'

const isPlainClick = ({ button, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented }: MouseEvent) =>
  button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey && !defaultPrevented

/** Whether a link leads to somewhere on this page; its address may be written in full, or from elsewhere on the site. */
const isHere = ({ origin, pathname, search, hash }: HTMLAnchorElement) =>
  hash !== '' && origin === location.origin && pathname === location.pathname && search === location.search

/**
 * Follows links to targets and other places on the page. They have no filter in them, so that they can be copied; following
 * one here keeps the filter.
 */
export const followLinks = (onTarget: (target: Target) => void): void =>
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href*="#"]')
    if (!link || !isPlainClick(event) || !isHere(link)) return
    const { target } = readAddress(link.hash)
    const id = link.hash.slice(1)
    if (!target && !document.getElementById(id)) return
    event.preventDefault()
    if (target) onTarget(target)
    else goToElement(id)
  })
