import { type ESTree, Visitor } from 'vite'
import { nameOf } from './imports.ts'

type Named = { name: string; kind: 'type' | 'function' | 'value' }

export type Declaration = Named & { exported: boolean }

const isFunction = (node: ESTree.Node | null): boolean =>
  node?.type === 'ArrowFunctionExpression' || node?.type === 'FunctionExpression'

/** The names that a pattern such as `[a, { b: c }]` gives. */
const namesIn = (pattern: ESTree.Node): string[] => {
  if (pattern.type === 'Identifier') return [pattern.name]
  if (pattern.type === 'ArrayPattern') return pattern.elements.flatMap((each) => (each ? namesIn(each) : []))
  if (pattern.type === 'ObjectPattern')
    return pattern.properties.flatMap((each) => namesIn(each.type === 'Property' ? each.value : each.argument))
  return pattern.type === 'AssignmentPattern' ? namesIn(pattern.left) : []
}

/** What a declaration gives a name to. A class is a value, and a type as well. */
const namedBy = (node: ESTree.Node | null): Named[] => {
  const called = (kinds: Named['kind'][], id: { name: string } | null) =>
    id ? kinds.map((kind) => ({ name: id.name, kind })) : []
  switch (node?.type) {
    case 'TSTypeAliasDeclaration':
    case 'TSInterfaceDeclaration':
      return called(['type'], node.id)
    case 'ClassDeclaration':
      return called(['type', 'value'], node.id)
    case 'FunctionDeclaration':
      return called(['function'], node.id)
    case 'VariableDeclaration':
      return node.declarations.flatMap(({ id, init }) =>
        namesIn(id).flatMap((name) => called([isFunction(init) ? 'function' : 'value'], { name })),
      )
    default:
      return []
  }
}

const declarationOf = (statement: ESTree.Node): ESTree.Node | null =>
  statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement

/** The names that others can import, and those of what this file declares and exports, as it calls them itself. */
const exportsIn = (program: ESTree.Program): { exported: Set<string>; own: Set<string> } => {
  const statements = program.body.filter((statement) => statement.type === 'ExportNamedDeclaration')
  const direct = statements.flatMap(({ declaration }) => namedBy(declaration)).map(({ name }) => name)
  const listed = statements.flatMap(({ source, specifiers }) => specifiers.map((each) => ({ ...each, source })))
  const ownListed = listed.filter(({ source }) => source === null)
  return {
    exported: new Set([...direct, ...listed.map(({ exported }) => nameOf(exported))]),
    own: new Set([...direct, ...ownListed.map(({ local }) => nameOf(local))]),
  }
}

/** The functions and values at the top of a file, and its types wherever they stand. */
export const declarationsIn = (program: ESTree.Program): { declared: Declaration[]; exported: Set<string> } => {
  const { exported, own } = exportsIn(program)
  const values = program.body.flatMap((each) => namedBy(declarationOf(each))).filter(({ kind }) => kind !== 'type')
  const types: Named[] = []
  const addType = (node: ESTree.Node) => types.push(...namedBy(node).filter(({ kind }) => kind === 'type'))
  new Visitor({
    TSTypeAliasDeclaration: addType,
    TSInterfaceDeclaration: addType,
    ClassDeclaration: addType,
  }).visit(program)
  return { declared: [...values, ...types].map((each) => ({ ...each, exported: own.has(each.name) })), exported }
}
