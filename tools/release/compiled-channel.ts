import { runInNewContext } from 'node:vm'
import * as v from 'valibot'
import { type ChannelFile, compiledChannelSchema } from '../feed/channel-schema.ts'

/** From an opening brace to the one that closes it; a text in between may hold braces of its own. */
const objectAt = (code: string, start: number): string => {
  let depth = 0
  for (const { 0: token, index } of code.slice(start).matchAll(/(["'`])(?:\\.|(?!\1).)*\1|[{}]/gs)) {
    if (token === '{') depth += 1
    if (token === '}') depth -= 1
    if (depth === 0) return code.slice(start, start + index + 1)
  }
  return ''
}

/**
 * The channel in the background's script as it was built: what a package will do, whatever its sources say by now.
 * Throws a sentence where it is not to be found.
 */
export const compiledChannel = (code: string): ChannelFile => {
  for (const { index } of code.matchAll(/\{"?channel"?:["'`]/g)) {
    const channel = v.safeParse(compiledChannelSchema, evaluate(objectAt(code, index)))
    if (channel.success) return channel.output
  }
  throw new Error('The background script names no channel: whether it has a feed cannot be told.')
}

/** A literal without any name in it; anything else is not what is looked for. */
const evaluate = (literal: string): unknown => {
  try {
    return runInNewContext(`(${literal})`, {}, { timeout: 1_000 })
  } catch {
    return null
  }
}
