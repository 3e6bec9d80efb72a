/** What some editors put before a text, invisibly. */
const mark = '\uFEFF'

/** Changes a file's text, which is given without the mark and with plain line ends; those that it has, it keeps. */
export const asWritten = (file: string, change: (text: string) => string): string => {
  const changed = change(file.replace(mark, '').replaceAll('\r\n', '\n'))
  return (file.startsWith(mark) ? mark : '') + (file.includes('\r\n') ? changed.replaceAll('\n', '\r\n') : changed)
}
