import { type ImportPreview, previewImport } from '../../core/own-data/import-preview.ts'
import {
  maxOwnDataBytes,
  type OwnData,
  type OwnDataFlaw,
  readOwnData,
  writeOwnData,
} from '../../core/own-data/own-data.ts'
import { lockedIn } from '../../core/policy/locked.ts'
import type { Asked } from '../../core/requests/asked.ts'
import type { PageData } from '../../platform/page-data.ts'
import { saveFile } from '../../platform/save-file.ts'

/** The chosen file once it is read: its contents, or why they can't be used. */
export type Importing = { imported: OwnData | null; flaw: OwnDataFlaw | null }

/** Offers the user's own settings and record for saving. @returns the file's name */
export const exportOwnData = ({ own, history }: PageData, asked: Asked | null): string => {
  const { name, text } = writeOwnData(own, history, Date.now(), asked)
  saveFile(name, new Blob([text], { type: 'application/json' }))
  return name
}

/** Reads a chosen file, unless it is too large. */
export const readFile = async (file: File): Promise<Importing> => {
  if (file.size > maxOwnDataBytes) return { imported: null, flaw: { code: 'IMPORT_TOO_LARGE' } }
  try {
    const reading = readOwnData(new Uint8Array(await file.arrayBuffer()))
    return reading.ok ? { imported: reading.value, flaw: null } : { imported: null, flaw: reading.flaw }
  } catch {
    // The file is gone or locked, or what was chosen is a folder.
    return { imported: null, flaw: { code: 'IMPORT_UNREADABLE' } }
  }
}

/** What the file would change as of now: settings may have changed since it was chosen. */
export const previewOf = (
  imported: OwnData,
  { own, history, policy, feed }: PageData,
  asked: Asked | null,
): ImportPreview => previewImport(imported, { own, record: history, asked, feed }, lockedIn(policy))
