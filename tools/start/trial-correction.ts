import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isSeq, parseDocument, type YAMLSeq } from 'yaml'
import type { Feed, Finding } from '../../core/feed/schema.ts'
import { replaceFile } from '../feed/replace-file.ts'

const text = 'A trial correction, published on this machine by npm start. Nothing about the finding has changed.'

/** Those that matter most come first, since the notice shows them. Two changes of a day would be told as one. */
const nextOf = ({ findings, lead, compiled }: Feed): Finding | undefined => {
  const inOrder = [...lead.flatMap((id) => findings.find((finding) => finding.id === id) ?? []), ...findings]
  return inOrder.find(({ changes, retracted }) => !retracted && changes.every(({ date }) => date !== compiled))
}

/** Adds a material correction to a source that nobody else reads. Returns the finding; throws when all have one. */
export const addTrialCorrection = async (sourceDir: string, feed: Feed): Promise<Finding> => {
  const finding = nextOf(feed)
  if (!finding) throw new Error('Every finding has been corrected by now.')
  const path = join(sourceDir, 'findings', `${finding.id}.yaml`)
  const document = parseDocument(await readFile(path, 'utf8'))
  if (!isSeq(document.get('changes'))) document.set('changes', document.createNode([]))
  const changes = document.get('changes') as YAMLSeq
  changes.items.unshift(document.createNode({ date: feed.compiled, text, material: true }))
  await replaceFile(path, document.toString())
  return finding
}
