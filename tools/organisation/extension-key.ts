import { createPrivateKey, createPublicKey, generateKeyPairSync } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { ifThere } from '../feed/if-there.ts'
import { writePrivateFile } from '../feed/private-file.ts'

const makeKey = (): string =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  }).privateKey

export type ExtensionKey = {
  /** The public half, as the manifest's member `key` has it: DER in base64. */
  publicKey: string
  /** It was not there before. */
  isNew: boolean
}

/**
 * The RSA key that a package is signed with, from a PEM file, which is written if there is none. The extension's id
 * follows from it, so a package by another key would be another extension.
 */
export const readExtensionKey = async (path: string): Promise<ExtensionKey> => {
  const held = await ifThere(readFile(path, 'utf8'))
  const pem = held ?? makeKey()
  if (held === null) await writePrivateFile(path, pem)
  try {
    // By way of the private half: of a file with the public half alone, a public key could be read, too.
    const key = createPublicKey(createPrivateKey(pem))
    if (key.asymmetricKeyType !== 'rsa') throw new Error(`it is of the type ${key.asymmetricKeyType}`)
    return { publicKey: key.export({ type: 'spki', format: 'der' }).toString('base64'), isNew: held === null }
  } catch (cause) {
    throw new Error(
      `${path} is not a private RSA key in PEM form, which packages are signed with: name another file.`,
      {
        cause,
      },
    )
  }
}
