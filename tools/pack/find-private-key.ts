const holdsPrivateKey = (text: string): boolean =>
  /-----BEGIN (?:[A-Z]+ )*PRIVATE\sKEY-----/.test(text) ||
  (text.includes('"kty"') && /"d"\s*:\s*"[\w-]{43,}"/.test(text))

/** The path of a file that holds a private key, which whoever gets the file could use; `undefined` where none does. */
export const findPrivateKey = (files: Iterable<[path: string, bytes: Uint8Array]>): string | undefined => {
  for (const [path, bytes] of files) if (holdsPrivateKey(new TextDecoder().decode(bytes))) return path
  return undefined
}
