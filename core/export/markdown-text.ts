const inline = /[\\`*_{}[\]<>|~]/g
// What begins a heading, a list or a line under a heading does so only at the beginning of a line.
const atStart = /^ ?(#+|[-+=]|\d+[.)])/

/** Plain text as Markdown that shows it as it is, in one line. */
export const escapeMarkdown = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(inline, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(atStart, (sign) => `${sign.slice(0, -1)}\\${sign.slice(-1)}`)

/** A link. In its address, what would end it is written as bytes. */
export const markdownLink = (text: string, url: string): string =>
  `[${escapeMarkdown(text)}](${url.replace(/[()<>\\ ]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)})`
