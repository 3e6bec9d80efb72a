import type { CitationForm } from '../../components/cite.tsx'
import type { ExportForm } from '../../components/save-list.tsx'
import { toBibtex } from '../../core/citation/bibtex.ts'
import type { Cited } from '../../core/citation/cited.ts'
import { toCslJson } from '../../core/citation/csl-json.ts'
import { citeInMarkdown, citeInText } from '../../core/citation/in-words.ts'
import { type Extract, fileNameOf } from '../../core/export/extract.ts'
import type { Feed } from '../../core/feed/schema.ts'
import type { Words } from '../../core/language/words.ts'

/** Today in the user's own time, YYYY-MM-DD. */
export const today = (): string => {
  const now = new Date()
  const twoDigits = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`
}

const citations: Record<Exclude<CitationForm, 'link'>, (cited: Cited, words: Words) => string> = {
  text: citeInText,
  markdown: citeInMarkdown,
  bibtex: toBibtex,
  csl: toCslJson,
}

type Asked = { feed: Feed; sequence: number; id: string; form: Exclude<CitationForm, 'link'>; words: Words }

/** The citation of a finding as the editors wrote it, whatever the language that it is shown in. */
export const citeFinding = ({ feed, sequence, id, form, words }: Asked): string => {
  const finding = feed.findings.find((candidate) => candidate.id === id)
  return finding ? citations[form]({ finding, feed, sequence, accessed: today() }, words) : ''
}

type FileForm = {
  type: string
  extension: 'csv' | 'json' | 'md'
  load: () => Promise<(extract: Extract, words: Words) => string>
}

// What writes is read only when something is saved: that of CSV is large beside the page's own script.
const forms: Record<ExportForm, FileForm> = {
  csv: {
    type: 'text/csv',
    extension: 'csv',
    load: async () => (await import('../../core/export/csv.ts')).toCsv,
  },
  json: {
    type: 'application/json',
    extension: 'json',
    load: async () => (await import('../../core/export/json.ts')).toJson,
  },
  markdown: {
    type: 'text/markdown',
    extension: 'md',
    load: async () => (await import('../../core/export/briefing.ts')).toBriefing,
  },
}

/** The list as a file. */
export const writeList = async (
  extract: Extract,
  form: ExportForm,
  words: Words,
): Promise<{ name: string; contents: Blob }> => {
  const { type, extension, load } = forms[form]
  const write = await load()
  const contents = new Blob([write(extract, words)], { type: `${type};charset=utf-8` })
  return { name: fileNameOf(extract, extension), contents }
}
