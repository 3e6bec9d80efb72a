import { createHash } from 'node:crypto'
import { readFile, realpath, stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { ifThere } from './if-there.ts'

/** A file as a static host gives it. */
export type PublishedFile = { bytes: Uint8Array; headers: Record<string, string> & { etag: string } }

const feedFileName = /^\/feed-[0-9a-f]{16}\.json$/

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
}

/** Cached as clause 1.1 has it. */
const headersOf = (path: string, bytes: Uint8Array): PublishedFile['headers'] => ({
  'cache-control': feedFileName.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
  'content-type':
    path === '/feed.json' ? 'application/feed+json' : (types[extname(path)] ?? 'application/octet-stream'),
  'x-content-type-options': 'nosniff',
  etag: `"${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}"`,
})

/** As it is written in an address; null if that is no path. */
const decode = (path: string): string | null => {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

/** Nothing is below a file, either. */
const whereItIs = (path: string): Promise<string | null> =>
  ifThere(realpath(path)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOTDIR') return null
    throw error
  })

/** What an address stands for, if it is in the folder even after every link has been followed. */
const find = async (folder: string, path: string): Promise<string | null> => {
  const [root, file] = await Promise.all([whereItIs(folder), whereItIs(join(folder, path))])
  return file?.startsWith(`${root}${sep}`) && (await stat(file)).isFile() ? file : null
}

/**
 * The file that a static host without rewrites gives for the path of an address: that of the folder, or the `index.html`
 * of one of its folders. Null where it has none, and for all that is outside the folder or hidden.
 */
export const readPublishedFile = async (folder: string, path: string): Promise<PublishedFile | null> => {
  const decoded = decode(path)
  if (decoded === null || /\0|\\|\/[.]|\.part$/.test(decoded)) return null
  const name = decoded.endsWith('/') ? `${decoded}index.html` : decoded
  const file = await find(folder, name)
  if (file === null) return null
  const bytes = await readFile(file)
  return { bytes, headers: headersOf(name, bytes) }
}
