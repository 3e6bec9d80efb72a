type Texts = Map<string, string>

const sentences = (texts: Texts, isBad: (text: string, path: string) => boolean, advice: string): string[] =>
  [...texts].filter(([path, text]) => isBad(text, path)).map(([path]) => `${path} ${advice}`)

const byDefault = /^entrypoints\/([^/]+\/index\.ts|[^/]+\.content\.ts)$/

export const defaultExports = (texts: Texts): string[] =>
  sentences(
    texts,
    (text, path) => /^export default/m.test(text) && !byDefault.test(path),
    'has a default export: export by name, so that a thing has one name everywhere (only WXT’s define… go without).',
  )

const emptyCatch = /catch\s*(\([^)]*\))?\s*\{\s*\}|\.catch\(\(\)\s*=>\s*(\{\s*\}|undefined)\)$/m

export const emptyCatches = (texts: Texts): string[] =>
  sentences(
    texts,
    (text) => emptyCatch.test(text),
    'swallows an error: say in its catch what the failure means, or let it through.',
  )

const secret = /"d"\s*:\s*"[A-Za-z0-9_-]{43}"|PRIVATE KEY-----|\/home\/[a-z]+\/|\/root\/|registry\.npm|"resolved":/

export const secretsIn = (texts: Texts): string[] =>
  sentences(
    texts,
    (text) => secret.test(text),
    'has what must not be here: take out the private key, the path of one machine or the registry’s address.',
  )

/** In our own words; a quotation may say it. */
export const blanketNames = (texts: Texts): string[] =>
  sentences(
    texts,
    (text) => /\bthe Chinese\b/i.test(text.replace(/["“][^"”]*["”]/g, '')),
    'says “the Chinese”: say who, staff based in China, ByteDance, or China’s government.',
  )
