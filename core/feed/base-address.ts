import { isWritten } from './https-url.ts'

/**
 * Clause 6.2: where `http:` is allowed. A content security policy can name no other loopback address: its host sources
 * have no form for IPv6, and of IPv4 addresses they match this one alone (CSP Level 3, sections 2.3.1 and 6.7.2.9).
 */
export const loopbackOrigins = ['http://127.0.0.1', 'http://localhost']

/** A folder's address, with the slash at its end that relative addresses need. */
export const withSlash = (address: string): string => address.replace(/\/*$/, '/')

/** Clauses 3.3 and 6.2: whether this is the address of a folder, with or without the slash at its end. */
export const isBaseAddress = (address: string): boolean =>
  isWritten(withSlash(address)) &&
  !/[?#]|^\w+:\/\/[^/]*@/.test(address) &&
  (address.startsWith('https:') || loopbackOrigins.includes(new URL(address).origin.replace(/:\d+$/, '')))

/** What a refused address would have to be, as the rest of a sentence. */
export const baseAddressRule =
  "must be https: (or http: at 127.0.0.1 or localhost: the extension's content security policy can name no other address " +
  'of this machine), as browsers write it, without user, query or fragment'
