import { join } from 'node:path'
import type { GenericSchema, InferOutput } from 'valibot'
import { checkSourceFile } from './check-source-file.ts'
import type { Defect } from './defect.ts'
import { namesIn } from './source-folder.ts'
import { readSourceFile, type SourceFile } from './yaml-file.ts'

/** A file of the source. `value` is null where it has defects. */
export type SourcePart<Value> = { file: SourceFile; value: Value | null; defects: Defect[] }

export const readPart = async <const Schema extends GenericSchema>(
  path: string,
  partSchema: Schema,
): Promise<SourcePart<InferOutput<Schema>>> => {
  const file = await readSourceFile(path)
  return { file, ...checkSourceFile(file, partSchema) }
}

const misplaced = (path: string, message: string): SourcePart<never> => {
  const defect = { file: path, line: 1, column: 1, message }
  return { file: { path, value: undefined, defects: [], defectAt: () => defect }, value: null, defects: [defect] }
}

/** Every file of a folder, which may be missing; `complaint` is told of those whose name doesn't have the form. */
export const readFolder = async <Value>(
  folder: string,
  form: RegExp,
  complaint: string,
  read: (path: string) => Promise<SourcePart<Value>>,
): Promise<SourcePart<Value>[]> => {
  const found = await namesIn(folder).catch((error: NodeJS.ErrnoException) => error)
  if (found instanceof Error)
    return [misplaced(folder, `This folder cannot be read (${found.code}): ${found.message}.`)]
  const paths = found.map((name) => join(folder, name))
  return Promise.all(paths.map((path, n) => (form.test(found[n] ?? '') ? read(path) : misplaced(path, complaint))))
}
