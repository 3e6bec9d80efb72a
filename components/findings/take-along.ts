import { toBibtex } from '../../core/citation/bibtex.ts'
import type { Cited } from '../../core/citation/cited.ts'
import { toCslJson } from '../../core/citation/csl-json.ts'
import { citeInMarkdown, citeInText } from '../../core/citation/in-words.ts'
import { type FileExtension, fileNameOf, type ListExtract } from '../../core/export/list-extract.ts'
import { localDay } from '../../core/language/dates.ts'
import type { Words } from '../../core/language/words.ts'
import type { CitationForm } from './cite.tsx'
import type { ExportForm } from './save-list.tsx'

/** Today in the user's own time, YYYY-MM-DD. */
export const today = (): string => localDay(Date.now())

const citations: Record<Exclude<CitationForm, 'link'>, (cited: Cited, words: Words) => string> = {
  text: citeInText,
  markdown: citeInMarkdown,
  bibtex: toBibtex,
  csl: toCslJson,
}

type Asked = Omit<Cited, 'finding' | 'accessed'> & { id: string; form: Exclude<CitationForm, 'link'>; words: Words }

/** The citation of a finding as the editors wrote it, whatever language it is shown in. */
export const citeFinding = ({ id, form, words, ...cited }: Asked): string => {
  const finding = cited.feed.findings.find((candidate) => candidate.id === id)
  return finding ? citations[form]({ finding, accessed: today(), ...cited }, words) : ''
}

type FileForm = {
  type: string
  extension: FileExtension
  load: () => Promise<(extract: ListExtract, words: Words) => string>
}

// What writes a file is loaded only when one is saved.
const forms: Record<ExportForm, FileForm> = {
  csv: {
    type: 'text/csv',
    extension: 'csv',
    load: async () => {
      const { toCsv } = await import('../../core/export/csv.ts')
      return (extract) => toCsv(extract, ',')
    },
  },
  csvSemicolon: {
    type: 'text/csv',
    extension: 'semicolon.csv',
    load: async () => {
      const { toCsv } = await import('../../core/export/csv.ts')
      return (extract) => toCsv(extract, ';')
    },
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

export const writeList = async (
  extract: ListExtract,
  form: ExportForm,
  words: Words,
): Promise<{ name: string; contents: Blob }> => {
  const { type, extension, load } = forms[form]
  const write = await load()
  const contents = new Blob([write(extract, words)], { type: `${type};charset=utf-8` })
  return { name: fileNameOf(extract, extension), contents }
}
