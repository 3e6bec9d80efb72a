/** Levenshtein's distance: how many letters to insert, delete or replace. */
const distance = (a: string, b: string) => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j += 1) {
      const replaced = (row[j] ?? 0) + (letter === b[j] ? 0 : 1)
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

const only = (known: readonly string[], isMeant: (candidate: string) => boolean) => {
  const [meant, ...others] = known.filter((candidate) => isMeant(candidate.toLowerCase()))
  return others.length === 0 ? meant : undefined
}

/** The known name that a misspelt or shortened one was most likely meant to be, if any is close. */
export const findNearest = (name: string, known: readonly string[]): string | undefined => {
  const lower = name.toLowerCase()
  const beginning = only(known, (candidate) => candidate.split('-')[0] === lower.split('-')[0])
  if (beginning) return beginning
  const [best] = known
    .map((candidate) => ({ candidate, edits: distance(lower, candidate.toLowerCase()) }))
    .filter(({ candidate, edits }) => edits <= Math.max(2, Math.floor(candidate.length / 3)))
    .sort((a, b) => a.edits - b.edits)
  return best?.candidate ?? only(known, (candidate) => candidate.length > 3 && lower.startsWith(candidate))
}
