import { functionsOf } from '../../../tools/sizes/functions.ts'

export const maxFileLines = 200
export const maxFunctionLines = 40

const linesOf = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0)

export const longFiles = (texts: Map<string, string>): string[] =>
  [...texts]
    .filter(([, text]) => linesOf(text) > maxFileLines)
    .map(
      ([path, text]) => `${path} has ${linesOf(text)} lines, ${maxFileLines} at most are allowed: split it by topic.`,
    )

export const longFunctions = (texts: Map<string, string>): string[] =>
  [...texts].flatMap(([path, text]) =>
    functionsOf(path, text)
      .filter(({ lines }) => lines > maxFunctionLines)
      .map(
        ({ name, line, lines }) =>
          `${path}:${line} ${name || 'a function'} has ${lines} lines, ${maxFunctionLines} at most are allowed: ` +
          'give a part of it a name and a function of its own.',
      ),
  )
