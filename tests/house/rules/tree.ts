import { parseSync } from 'vite'
import { type Declaration, declarationsIn } from './declarations.ts'
import { type Imports, importsIn } from './imports.ts'
import { type Uses, usesIn } from './uses.ts'

/** What the rules of the house ask of a file. */
export type Module = {
  imports: Imports
  declared: Declaration[]
  /** The names that others can import, of what is declared here and of what is passed on. */
  exported: Set<string>
  uses: Uses
}

/** Modules by their path from the root. */
export type Tree = Map<string, Module>

const readModule = (path: string, text: string): Module => {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  return { imports: importsIn(path, program), uses: usesIn(path, program), ...declarationsIn(program) }
}

/** Throws where a file is no TypeScript. */
export const readTree = (texts: Map<string, string>): Tree =>
  new Map([...texts].map(([path, text]) => [path, readModule(path, text)]))
