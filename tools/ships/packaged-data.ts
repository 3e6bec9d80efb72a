// What ships of other people's data, which the bundler can't know of: the build makes a file of it.
import { suffixLibrary } from '../build/suffix-rules.ts'
import { type Licence, mozillaNotice, readLicence } from './read-licence.ts'
import type { Bom } from './shipped-bom.ts'

const list = { name: 'Public Suffix List', licence: 'MPL-2.0', address: 'https://publicsuffix.org/list/' }
const listRef = 'public-suffix-list'

/** Of `suffixes.json`: the library by whose tables it is made, a package like any other, and the list that they are of. */
export const suffixLicences = (): { library: Licence; list: Licence } => {
  const library = readLicence(suffixLibrary())
  // The list has no versions of its own.
  const version = `as in ${library.name} ${library.version}`
  const text = mozillaNotice(list.address)
  return { library, list: { name: list.name, version, licence: list.licence, text } }
}

/** A bill of materials with the list, below the library that it comes by; npm knows of packages only. */
export const withSuffixList = (bom: Bom): Bom => {
  const library = bom.components.find(({ name }) => name === 'tldts-icann')
  if (!library) throw new Error('The bill of materials lacks tldts-icann, of which suffixes.json is made.')
  const component = {
    'bom-ref': listRef,
    type: 'data',
    name: list.name,
    licenses: [{ license: { id: list.licence } }],
    externalReferences: [{ type: 'website', url: list.address }],
  }
  const dependencies = bom.dependencies.map((one) =>
    one.ref === library['bom-ref'] ? { ...one, dependsOn: [...(one.dependsOn ?? []), listRef] } : one,
  )
  return { ...bom, components: [...bom.components, component], dependencies: [...dependencies, { ref: listRef }] }
}
