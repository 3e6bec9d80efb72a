/*
 * Strict decoding: what is not exactly in form is `null`, never repaired, so that two readers cannot read the same
 * bytes differently.
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

/** The value of a JSON text; `undefined`, which JSON cannot express, where it is none. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Base64url without padding (RFC 7515 section 2). */
export const decodeBase64url = (text: string): Uint8Array | null => {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) return null
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0))
}

/** 64 lower-case hex digits. */
export const sha256Hex = async (bytes: Uint8Array): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
