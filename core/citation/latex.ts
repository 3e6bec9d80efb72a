// Braces become commands: BibTeX counts them even after a backslash. TeX's oldest encoding would typeset the last four
// as other signs, or join them with their neighbours.
const commands: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  '%': '\\%',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '`': '\\textasciigrave{}',
}

/** Plain text for a BibTeX field, typeset as it is written, in one line. Today's TeX reads letters beyond ASCII. */
export const escapeLatex = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\{}$&#%_~^<>|`]/g, (sign) => commands[sign] ?? sign)
    .replace(/([-'])(?=\1)/g, '$1{}')

/** An address for the field `url`, which is read literally: nothing in it may end the field. */
export const escapeAddress = (url: string): string => url.replace(/[{}\\^`<>|"\s]/g, encodeURIComponent)
