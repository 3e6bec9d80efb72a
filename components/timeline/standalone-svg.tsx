import { type ComponentChild, render } from 'preact'

/** Properties that style sheets give to shapes, with their initial values: a separate file has no style sheets. */
const ofShapes: Record<string, string> = {
  fill: 'rgb(0, 0, 0)',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'paint-order': 'normal',
  opacity: '1',
}

/** The same for texts, but always written. */
const ofTexts = ['font-family', 'font-size', 'font-weight']

const onlyOnPages = ['class', 'role', 'tabindex', 'aria-hidden', 'aria-label']

/** The name that a mark has for screen readers becomes its title, which viewers show. */
const nameByTitle = (element: SVGElement) => {
  const name = element.getAttribute('aria-label')
  if (name === null) return
  const title = document.createElementNS('http://www.w3.org/2000/svg', 'title')
  title.textContent = name
  element.prepend(title)
}

const paint = (element: SVGElement, style: CSSStyleDeclaration) => {
  const texts = element.matches('text, tspan') ? ofTexts : []
  for (const property of [...Object.keys(ofShapes), ...texts]) {
    const value = style.getPropertyValue(property)
    if (value && value !== ofShapes[property]) element.setAttribute(property, value)
  }
}

const settle = (element: SVGElement) => {
  const style = getComputedStyle(element)
  if (style.display === 'none') {
    element.remove()
    return
  }
  if (!element.matches('g')) paint(element, style)
  nameByTitle(element)
  for (const name of element.getAttributeNames()) {
    if (onlyOnPages.includes(name) || name.startsWith('data-')) element.removeAttribute(name)
  }
}

// A query may have such characters, and half a character at its end.
const forbidden = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu

/**
 * The source of a drawing as a separate file: it is drawn once, unseen, in the light theme, and the styles that apply to
 * each part are written into it. What XML forbids is a space in it.
 */
export const standaloneSvg = (drawing: ComponentChild): string => {
  const host = document.createElement('div')
  host.className = 'standalone-svg surface'
  host.dataset.theme = 'light'
  document.body.append(host)
  try {
    render(drawing, host)
    const svg = host.querySelector('svg')
    if (!svg) throw new Error('nothing was drawn')
    const parts = [...svg.querySelectorAll<SVGElement>('g, path, rect, line, text, tspan')]
    // From the inside out: parts inherit from their group as long as it has what style sheets match.
    for (const part of parts.reverse()) settle(part)
    return new XMLSerializer().serializeToString(svg).replace(forbidden, ' ')
  } finally {
    render(null, host)
    host.remove()
  }
}
