/** A message, or its plural forms by the categories of `Intl.PluralRules`. `{name}` stands for a value. */
export type CatalogueMessage = string | { [category: string]: string }
export type Catalogue<Key extends string = string> = Record<Key, CatalogueMessage>
export type PlaceholderValues = Record<string, string | number>
export type Translate<Key extends string> = (key: Key, values?: PlaceholderValues) => string

/**
 * @returns a function that gives a message of the catalogue with its values filled in; a plural is chosen by the value
 * `count`, and numbers are written as the language writes them
 */
export const translator = <Key extends string>(catalogue: Catalogue<Key>, language: string): Translate<Key> => {
  const plurals = new Intl.PluralRules(language)
  const numbers = new Intl.NumberFormat(language)
  const write = (value: string | number) => (typeof value === 'number' ? numbers.format(value) : value)
  return (key, values = {}) => {
    const message: CatalogueMessage = catalogue[key]
    const text =
      typeof message === 'string' ? message : (message[plurals.select(Number(values.count))] ?? message.other ?? '')
    return text.replace(/\{(\w+)\}/g, (placeholder, name) => write(values[name] ?? placeholder))
  }
}
