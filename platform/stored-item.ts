import * as v from 'valibot'
import { seal, unseal } from '../core/digest/sealed.ts'
import { browser } from './browser.ts'
import { extensionVersion } from './page.ts'

type Area = 'local' | 'session' | 'sync'

/** `damaged`: not of the expected shape · `newer`: written by a later version of the extension. */
export type Trouble = 'damaged' | 'newer'
export type Read<Value> = { value: Value; trouble: Trouble | null; raw?: unknown }

type Definition<Schema extends v.GenericSchema> = {
  area: Area
  key: string
  schema: Schema
  fallback: v.InferOutput<Schema>
  /**
   * Stored as one sealed text. A value that this version of the extension sealed was parsed before, so the schema does
   * not parse it again. For anything else, `raw` is given even without trouble.
   */
  isSealed?: boolean
}

const troubleOf = (raw: unknown): Trouble => {
  const version = (raw as { version?: unknown } | null)?.version
  return typeof version === 'number' && version > 1 ? 'newer' : 'damaged'
}

/** One item of the browser's storage. Every read is parsed; what can't be read is given as the fallback, with why. */
// Lets the build drop from each page the items that it doesn't read.
/* @__NO_SIDE_EFFECTS__ */
export const storedItem = <Schema extends v.GenericSchema>(definition: Definition<Schema>) => {
  const { area, key, schema, fallback, isSealed } = definition
  type Value = v.InferOutput<Schema>
  const storage = browser.storage[area]
  const parse = (raw: unknown): Read<Value> => {
    if (raw === undefined) return { value: fallback, trouble: null }
    const { by, value } = isSealed ? unseal(raw) : { value: raw }
    if (by === extensionVersion()) return { value: value as Value, trouble: null }
    const parsed = v.safeParse(schema, value)
    if (!parsed.success) return { value: fallback, trouble: troubleOf(value), raw }
    return { value: parsed.output, trouble: null, ...(isSealed && { raw }) }
  }
  /** A value as `writeTogether` takes it. */
  const entry = (value: Value) => ({ [key]: isSealed ? seal(value, extensionVersion()) : value })
  return {
    key,
    area,
    fallback,
    parse,
    read: async (): Promise<Read<Value>> => parse((await storage.get(key))[key]),
    entry,
    write: (value: Value): Promise<void> => storage.set(entry(value)),
    remove: async (): Promise<void> => storage.remove(key),
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

/** Runs a job whenever any of these items is written or removed, whatever they hold then. */
export const watchAny = (items: { area: Area; key: string }[], run: () => void): void =>
  browser.storage.onChanged.addListener((changes, changed) => {
    if (items.some(({ area, key }) => area === changed && changes[key])) run()
  })

type Readable<Value> = { area: Area; key: string; parse: (raw: unknown) => Read<Value> }

/** Reads several items with one question for each area: a worker that was just started has no time for more. */
export const readTogether = async <Values extends Record<string, unknown>>(
  items: {
    [Name in keyof Values]: Readable<Values[Name]>
  },
): Promise<{ [Name in keyof Values]: Read<Values[Name]> }> => {
  const wanted = Object.entries<Readable<unknown>>(items)
  const areas = [...new Set(wanted.map(([, { area }]) => area))]
  const keysIn = (area: Area) => wanted.filter(([, item]) => item.area === area).map(([, { key }]) => key)
  const read = await Promise.all(
    areas.map(async (area) => [area, await browser.storage[area].get(keysIn(area))] as const),
  )
  const raw = new Map<Area, Record<string, unknown>>(read)
  const parsed = wanted.map(([name, { area, key, parse }]) => [name, parse(raw.get(area)?.[key])])
  return Object.fromEntries(parsed)
}

/** Whether two stored values are the same. What one schema has parsed has its members in one order. */
export const isSameStored = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other)

/** Writes several items of one area at once: all of them are stored, or none. */
export const writeTogether = (area: Area, ...entries: Record<string, unknown>[]): Promise<void> =>
  browser.storage[area].set(Object.assign({}, ...entries))

/** Removes everything from an area except the items with these keys. */
export const emptyArea = async (area: Area, except: string[] = []): Promise<void> => {
  const keys = Object.keys(await browser.storage[area].get())
  await browser.storage[area].remove(keys.filter((key) => !except.includes(key)))
}

export type StoredItem<Value> = {
  read: () => Promise<Read<Value>>
  write: (value: Value) => Promise<void>
}
