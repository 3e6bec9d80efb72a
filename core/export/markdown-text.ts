const inline = /[\\`*_{}[\]<>|~]/g
// These begin a heading, a list or the line under a heading, but only at the start of a line.
const atStart = /^ ?(#+|[-+=]|\d+[.)])/

/** Plain text as Markdown that shows it unchanged, in one line. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(inline, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(atStart, (sign) => `${sign.slice(0, -1)}\\${sign.slice(-1)}`)

/** A link. What would end its address is percent-encoded. */
export const markdownLink = (text: string, url: string): string =>
  `[${escapeMarkdown(text)}](${url.replace(/[()<>\\ ]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)})`
