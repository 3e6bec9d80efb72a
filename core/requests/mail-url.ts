import type { Letter } from './letter.ts'
import { letterText } from './letter-text.ts'
import type { RequestPlace } from './schema.ts'

const isHead = (id: string) => id === 'sender' || id === 'addressee' || id === 'date' || id === 'subject'

/**
 * A mailto: address (RFC 6068) with the letter in it, where the company takes requests by mail; else null. The subject is
 * the letter's own.
 */
export const mailUrl = ({ controller }: RequestPlace, letter: Letter | null): string | null => {
  if (controller.email === null || letter === null || letter.kind === 'complaintToAuthority') return null
  const subject = letterText({ ...letter, paragraphs: letter.paragraphs.filter(({ id }) => id === 'subject') }).trim()
  const body = letterText({ ...letter, paragraphs: letter.paragraphs.filter(({ id }) => !isHead(id)) })
  const lines = body.replaceAll('\n', '\r\n')
  const to = encodeURIComponent(controller.email).replace('%40', '@')
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`
}
