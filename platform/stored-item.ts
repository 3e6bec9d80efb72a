import * as v from 'valibot'
import { browser } from './browser.ts'

type Area = 'local' | 'session' | 'sync'

/** `damaged`: not of the expected shape · `newer`: written by a later version of the extension. */
export type Trouble = 'damaged' | 'newer'
export type Read<Value> = { value: Value; trouble: Trouble | null; raw?: unknown }

type Definition<Schema extends v.GenericSchema> = {
  area: Area
  key: string
  schema: Schema
  fallback: v.InferOutput<Schema>
}

const troubleOf = (raw: unknown): Trouble =>
  typeof raw === 'object' && raw !== null && 'version' in raw && typeof raw.version === 'number' && raw.version > 1
    ? 'newer'
    : 'damaged'

/** One item of the browser's storage. Every read is parsed; what can't be read gives the fallback and says so. */
// Pages leave out the items that they don't read.
/* @__NO_SIDE_EFFECTS__ */
export const storedItem = <Schema extends v.GenericSchema>({ area, key, schema, fallback }: Definition<Schema>) => {
  type Value = v.InferOutput<Schema>
  const storage = browser.storage[area]
  const parse = (raw: unknown): Read<Value> => {
    if (raw === undefined) return { value: fallback, trouble: null }
    const parsed = v.safeParse(schema, raw)
    return parsed.success ? { value: parsed.output, trouble: null } : { value: fallback, trouble: troubleOf(raw), raw }
  }
  return {
    key,
    area,
    fallback,
    parse,
    read: async (): Promise<Read<Value>> => parse((await storage.get(key))[key]),
    /** What is written for a value, for `writeTogether`. */
    entry: (value: Value): Record<string, unknown> => ({ [key]: value }),
    write: (value: Value): Promise<void> => storage.set({ [key]: value }),
    remove: (): Promise<void> => storage.remove(key),
    /** @returns a function that ends the watching */
    watch: (onChange: (read: Read<Value>) => void) => {
      const listener = (changes: Record<string, { newValue?: unknown }>, changed: string) => {
        const change = changes[key]
        if (changed === area && change) onChange(parse(change.newValue))
      }
      browser.storage.onChanged.addListener(listener)
      return () => browser.storage.onChanged.removeListener(listener)
    },
  }
}

/** Writes several items of one area at once: either all of them are there afterwards, or none. */
export const writeTogether = (area: Area, ...entries: Record<string, unknown>[]): Promise<void> =>
  browser.storage[area].set(Object.assign({}, ...entries))

/** Removes everything from an area but the items of these keys. */
export const emptyArea = async (area: Area, except: string[] = []): Promise<void> => {
  const keys = Object.keys(await browser.storage[area].get())
  await browser.storage[area].remove(keys.filter((key) => !except.includes(key)))
}

export type StoredItem<Value> = {
  read: () => Promise<Read<Value>>
  write: (value: Value) => Promise<void>
}
