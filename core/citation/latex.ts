// Braces as commands: BibTeX counts them even where a backslash stands before. The last four would be typeset as other
// signs in TeX's oldest encoding, or grow together with their neighbours.
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

/** Plain text for a BibTeX field: set as it is written, in one line. Letters beyond ASCII stay, as today's TeX reads them. */
export const escapeLatex = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\{}$&#%_~^<>|`]/g, (sign) => commands[sign] ?? sign)
    .replace(/([-'])(?=\1)/g, '$1{}')

/** An address for the field `url`, which is taken as it stands: nothing in it may end the field. */
export const escapeAddress = (url: string): string => url.replace(/[{}\\^`<>|"\s]/g, encodeURIComponent)
