import { type ESTree, parseSync, Visitor } from 'vite'

export type SizedFunction = {
  /** Empty for a function without a name, such as a callback. */
  name: string
  line: number
  lines: number
  /** At the top of its file or of a class there; all others count within it as well. */
  isTop: boolean
}

type FunctionNode = ESTree.Function | ESTree.ArrowFunctionExpression

const isFunction = (node: ESTree.Node | null | undefined): node is FunctionNode =>
  node?.type === 'FunctionDeclaration' ||
  node?.type === 'FunctionExpression' ||
  node?.type === 'ArrowFunctionExpression'

const topOf = (statement: ESTree.Node): (ESTree.Node | null)[] => {
  if (statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration')
    return statement.declaration ? topOf(statement.declaration) : []
  if (statement.type === 'VariableDeclaration') return statement.declarations.map(({ init }) => init)
  if (statement.type === 'ClassDeclaration')
    return statement.body.body.map((member) => ('value' in member ? member.value : null))
  return [statement]
}

/** Every function of a file, in the order of their beginnings. */
export const functionsOf = (path: string, text: string): SizedFunction[] => {
  const { program, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  const top = new Set(program.body.flatMap(topOf).filter(isFunction))
  const names = new Map<ESTree.Node, string>()
  const found: SizedFunction[] = []
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length
  const nameIt = (key: ESTree.Node | null, value: ESTree.Node | null) => {
    if (isFunction(value) && key && 'name' in key && typeof key.name === 'string') names.set(value, key.name)
  }
  const add = (node: FunctionNode) => {
    const line = lineAt(node.start)
    const name = node.id?.name ?? names.get(node) ?? ''
    found.push({ name, line, lines: lineAt(node.end) - line + 1, isTop: top.has(node) })
  }
  new Visitor({
    VariableDeclarator: ({ id, init }) => nameIt(id, init),
    MethodDefinition: ({ key, value }) => nameIt(key, value),
    PropertyDefinition: ({ key, value }) => nameIt(key, value),
    Property: ({ key, value }) => nameIt(key, value),
    FunctionDeclaration: add,
    FunctionExpression: add,
    ArrowFunctionExpression: add,
  }).visit(program)
  return found
}
