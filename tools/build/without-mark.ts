/** A file's text without the byte order mark that some editors put in front, which JSON does not know. */
export const withoutMark = (text: string): string => text.replace(/^\uFEFF/, '')
