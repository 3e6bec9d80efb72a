import { posix } from 'node:path'
import { type ESTree, Visitor } from 'vite'

/** What a file does with what it imports; a name that is only imported, or only a type, is not used. */
export type Uses = {
  /** The paths from which it calls something, or passes it to a call; what it imports while it runs counts. */
  paths: Set<string>
  /** Whether it calls `expect`. */
  expects: boolean
  /** Whether it has a function or a class: all else is data or types. */
  hasBehaviour: boolean
}

const rootOf = (node: ESTree.Node): string | undefined => {
  if (node.type === 'Identifier' || node.type === 'JSXIdentifier') return node.name
  if (node.type === 'MemberExpression' || node.type === 'JSXMemberExpression') return rootOf(node.object)
  if (node.type === 'CallExpression') return rootOf(node.callee)
  return node.type === 'SpreadElement' ? rootOf(node.argument) : undefined
}

const localNames = ({ specifiers, importKind }: ESTree.ImportDeclaration): string[] =>
  importKind === 'type'
    ? []
    : specifiers
        .filter((each) => each.type !== 'ImportSpecifier' || each.importKind === 'value')
        .map(({ local }) => local.name)

export const usesIn = (path: string, program: ESTree.Program): Uses => {
  const pathOf = (source: string) => (source.startsWith('.') ? posix.join(posix.dirname(path), source) : source)
  const origins = new Map<string, string>()
  const roots = new Set<string | undefined>()
  const paths = new Set<string>()
  let hasBehaviour = false
  const note = () => {
    hasBehaviour = true
  }
  const call = ({ callee, arguments: given }: ESTree.CallExpression | ESTree.NewExpression) => {
    for (const each of [callee, ...given]) roots.add(rootOf(each))
  }
  new Visitor({
    ImportDeclaration: (node) => {
      for (const name of localNames(node)) origins.set(name, pathOf(node.source.value))
    },
    ImportExpression: ({ source }) => {
      if (source.type === 'Literal') paths.add(pathOf(String(source.value)))
    },
    CallExpression: call,
    NewExpression: call,
    JSXOpeningElement: ({ name }) => roots.add(rootOf(name)),
    FunctionDeclaration: note,
    FunctionExpression: note,
    ArrowFunctionExpression: note,
    ClassDeclaration: note,
  }).visit(program)
  for (const [name, origin] of origins) if (roots.has(name)) paths.add(origin)
  return { paths, expects: roots.has('expect'), hasBehaviour }
}
