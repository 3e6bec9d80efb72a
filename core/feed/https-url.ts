import * as v from 'valibot'
import { text } from './forms.ts'

/** Whether the URL standard's parser writes an address as it stands, so that whoever reads it goes to the same host. */
export const isWritten = (address: string): boolean => URL.parse(address)?.href === address

// In ASCII, with a host of several parts, and after it only characters of RFC 3986: parsers differ in writing others.
const form = /^https:\/\/[\w-]+(\.[\w-]+)+(:\d+)?\/[!#-;=?-[\]_a-z~]*$/

const complaint = ({ received }: { received: string }) => `${received} is not an https: address as browsers write it`

/** Clause 3.3: `https:` only, without user or password, and in its written form. */
export const httpsUrl = v.pipe(text(), v.regex(form, complaint), v.check(isWritten, complaint))
