import { readAddress, type Target } from '../../core/filter/address.ts'

const isPlainClick = ({ button, ctrlKey, metaKey, shiftKey, altKey, defaultPrevented }: MouseEvent) =>
  button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey && !defaultPrevented

/**
 * Follows links to targets on the page. They have no filter in them, so that they can be copied; following one here keeps
 * the filter.
 */
export const followLinks = (onTarget: (target: Target) => void): void =>
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#"]')
    if (!link || !isPlainClick(event)) return
    const { target } = readAddress(link.hash)
    if (!target) return
    event.preventDefault()
    onTarget(target)
  })
