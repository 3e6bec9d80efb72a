import { inflateSync } from 'node:zlib'

const inflated = (packed: string): string => {
  try {
    return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
  } catch {
    // A picture or a face, which is packed otherwise or not at all.
    return ''
  }
}

/** How many pages a PDF has. Firefox packs what says so. */
export const pagesOf = (pdf: Uint8Array): number => {
  const raw = Buffer.from(pdf).toString('latin1')
  const packed = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, one = '']) => inflated(one))
  return [raw, ...packed].join('\n').match(/\/Type\s*\/Page\b/g)?.length ?? 0
}
