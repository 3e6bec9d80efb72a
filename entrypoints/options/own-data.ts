import { type ImportPreview, previewImport } from '../../core/own-data/import-preview.ts'
import {
  maxOwnDataBytes,
  type OwnData,
  type OwnDataFlaw,
  readOwnData,
  writeOwnData,
} from '../../core/own-data/own-data.ts'
import { lockedIn } from '../../core/policy/policy.ts'
import type { PageData } from '../../platform/page-data.ts'
import { saveFile } from '../../platform/save-file.ts'

/** The file that was chosen, once it was read: what is in it, or why it can't be used. */
export type Importing = { imported: OwnData | null; flaw: OwnDataFlaw | null }

/** Offers the user's own settings and record for saving. @returns the file's name */
export const exportOwnData = ({ own, history }: PageData): string => {
  const { name, text } = writeOwnData(own, history, Date.now())
  saveFile(name, new Blob([text], { type: 'application/json' }))
  return name
}

/** Nothing is read of a file that is too large. */
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
export const previewOf = (imported: OwnData, { own, history, policy }: PageData): ImportPreview =>
  previewImport(imported, own, history, lockedIn(policy))
