/** A file of the website, its path from the base. */
export type Asset = { path: string; contents: string | Uint8Array }
