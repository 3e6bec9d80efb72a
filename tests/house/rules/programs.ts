/** The files that scripts of package.json start with Node. */
export const programsOf = (scripts: Record<string, string>): string[] => [
  ...new Set(Object.values(scripts).flatMap((script) => script.match(/\b(?:tools|bench)\/[\w/-]+\.ts\b/g) ?? [])),
]

/** A program that reads its own command line passes over what it does not know, and goes on with something else. */
export const unframedPrograms = (texts: Map<string, string>, programs: string[]): string[] =>
  programs
    .filter((path) => {
      const text = texts.get(path) ?? ''
      return !/^await run\(/m.test(text) || /\bprocess\.argv\b|\bparseArgs\b/.test(text)
    })
    .map(
      (path) =>
        `${path} reads its command line by itself: start it by \`await run(…)\` of tools/feed/run.ts, which refuses what it does not know before anything is done.`,
    )
