import { posix } from 'node:path'
import { type ESTree, Visitor } from 'vite'

/** By the path of what is imported, from the root of the tree, the names of its values: `*` for all, none for types. */
export type Imports = Map<string, Set<string>>

export const nameOf = (name: ESTree.ModuleExportName): string => (name.type === 'Literal' ? name.value : name.name)

const valueNames = ({ importKind, specifiers }: ESTree.ImportDeclaration): string[] =>
  specifiers.flatMap((each) => {
    if (importKind === 'type' || (each.type === 'ImportSpecifier' && each.importKind === 'type')) return []
    return each.type === 'ImportSpecifier' ? [nameOf(each.imported)] : ['*']
  })

/** All that a file imports in whatever way: types, styles, what it passes on, and what it asks for while it runs. */
export const importsIn = (path: string, program: ESTree.Program): Imports => {
  const imports: Imports = new Map()
  const add = (source: ESTree.Node | null, values: string[]) => {
    if (source?.type !== 'Literal' || typeof source.value !== 'string') return
    const from = source.value.startsWith('.') ? posix.join(posix.dirname(path), source.value) : source.value
    imports.set(from, new Set([...(imports.get(from) ?? []), ...values]))
  }
  new Visitor({
    ImportDeclaration: (node) => add(node.source, valueNames(node)),
    ExportNamedDeclaration: ({ source, exportKind, specifiers }) =>
      add(source, exportKind === 'type' ? [] : specifiers.map(({ local }) => nameOf(local))),
    ExportAllDeclaration: ({ source, exportKind }) => add(source, exportKind === 'type' ? [] : ['*']),
    ImportExpression: ({ source }) => add(source, ['*']),
    TSImportType: ({ source }) => add(source, []),
  }).visit(program)
  return imports
}
