/*
 * Strict decoding: whatever is malformed is `null`, never repaired, so two readers cannot read the same bytes
 * differently.
 */

const byteOrderMark = '\ufeff'

/** Strict UTF-8 without BOM (clause 3.1). */
export const decodeUtf8 = (bytes: Uint8Array): string | null => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    return text.startsWith(byteOrderMark) ? null : text
  } catch {
    return null
  }
}

/** Base64url without padding (RFC 7515 section 2). */
export const encodeBase64url = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

/** Base64url in its one canonical form: no padding, no set bits beyond the last byte. For texts of a few kilobytes. */
export const decodeBase64url = (text: string): Uint8Array | null => {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return null
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'))
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0))
  return encodeBase64url(bytes) === text ? bytes : null
}

export const sha256 = async (bytes: Uint8Array): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>))

/** 64 lower-case hex digits. */
export const sha256Hex = async (bytes: Uint8Array): Promise<string> =>
  Array.from(await sha256(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
