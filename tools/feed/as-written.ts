import { withoutMark } from '../build/without-mark.ts'

/** Changes a file's text, which is given without the mark and with plain line ends; those that it has, it keeps. */
export const asWritten = (file: string, change: (text: string) => string): string => {
  const text = withoutMark(file)
  const mark = file.slice(0, file.length - text.length)
  const changed = change(text.replaceAll('\r\n', '\n'))
  return mark + (file.includes('\r\n') ? changed.replaceAll('\n', '\r\n') : changed)
}
