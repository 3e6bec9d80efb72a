import { readAddendum } from './feed/corrections/addendum.ts'
import { applyAddendum, findRefusals } from './feed/corrections/apply-addendum.ts'
import { countAddendum } from './feed/corrections/count-addendum.ts'
import { readRecord, recordTexts } from './feed/corrections/record.ts'
import { verifyAddendum } from './feed/corrections/verify-addendum.ts'
import { findWordErrors, wordChangesOf, wordTexts } from './feed/corrections/words.ts'
import { replaceFiles } from './feed/replace-file.ts'
import { run } from './feed/run.ts'

const usage = 'npm run feed:correct -- <folder> [--check] [--source DIR]'

const tell = (lines: string[], sum: string) => {
  for (const line of lines) console.error(line)
  console.log(sum)
  return lines.length === 0 ? 0 : 1
}

await run({ usage, words: 1 }, { source: 'feed', check: false }, async ({ source, check, positionals: [folder] }) => {
  if (folder === undefined) throw new Error(`Name the folder of the corrections: ${usage}`)
  const [addendum, record] = await Promise.all([readAddendum(folder), readRecord(source)])
  const counts = countAddendum(addendum)
  if (counts.length === 0) throw new Error(`There is nothing to enter in the files of ${folder}. Nothing was written.`)
  const words = wordChangesOf(addendum)
  const countFindings = () => [...record.keys()].filter((path) => path.startsWith('findings/')).length
  if (check) {
    const { inPlace, changes, missing } = verifyAddendum(record, addendum)
    const wrong = await findWordErrors('.', words, 'to')
    return tell(
      [...missing, ...wrong],
      `${countFindings()} findings, ${inPlace} corrections found in place, ${changes} changes, ${words.length - wrong.length} words`,
    )
  }
  const refusals = [...findRefusals(record, addendum), ...(await findWordErrors('.', words, 'from'))]
  if (refusals.length > 0) return tell(refusals, 'Nothing was written.')
  // All new texts are known before the first is written, and all are written before the first takes its place.
  const texts = [...recordTexts(source, record, applyAddendum(record, addendum)), ...(await wordTexts('.', words))]
  await replaceFiles(new Map(texts))
  return tell([], `${countFindings()} findings. Entered: ${counts.join(', ')}; now npm run feed:check`)
})
