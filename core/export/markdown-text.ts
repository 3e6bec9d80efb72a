const inline = /[\\`*_{}[\]<>|~]/g
// These begin a heading, a list or the line under a heading, but only at the start of a line.
const atStart = /^(#+|[-+=]|\d+[.)])/
// Addresses can hold what reads as an entity, too.
const escapeEntities = (text: string): string => text.replace(/&(?=#?\w+;)/g, '&amp;')

/** Plain text as Markdown that shows it unchanged, in one line. At its ends, spaces would keep it from becoming bold. */
export const escapeMarkdown = (text: string): string =>
  escapeEntities(text.trim().replace(/\s+/g, ' ').replace(inline, '\\$&')).replace(
    atStart,
    (sign) => `${sign.slice(0, -1)}\\${sign.slice(-1)}`,
  )

/** A link. What would end its address, or make code of it, is percent-encoded. */
export const markdownLink = (text: string, url: string): string => {
  const address = url.replace(/[()<>\\` ]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
  return `[${escapeMarkdown(text)}](${escapeEntities(address)})`
}
