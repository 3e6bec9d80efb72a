import * as v from 'valibot'
import { text } from './forms.ts'

/** Whether an address is already as the URL standard's parser would write it, so every reader goes to the same host. */
export const isWritten = (address: string): boolean => URL.parse(address)?.href === address

// ASCII only: a host of several labels, then characters of RFC 3986. Parsers write any others differently.
const form = /^https:\/\/[\w-]+(\.[\w-]+)+(:\d+)?\/[!#-;=?-[\]_a-z~]*$/

const complaint = ({ received }: { received: string }) => `${received} is not an https: address as browsers write it`

/** Clause 3.3: `https:` only, without user or password, and in its written form. */
export const httpsUrl = v.pipe(text(), v.regex(form, complaint), v.check(isWritten, complaint))
