type Component = { 'bom-ref': string; name: string; version?: string } & Record<string, unknown>

/** What npm writes: CycloneDX 1.5, the members that are looked at here. */
export type Bom = {
  serialNumber?: string
  metadata: { timestamp?: string; component: { name: string } & Record<string, unknown> } & Record<string, unknown>
  components: Component[]
  dependencies: { ref: string; dependsOn?: string[] }[]
}

/**
 * Of npm's bill of materials for all that is installed, the part that ships (`name@version`), without what differs from
 * run to run or folder to folder: number, time, and the folder's name. Throws a sentence where npm doesn't know a package.
 */
export const shippedBom = (bom: Bom, ships: string[], name: string): Bom => {
  const components = bom.components.filter((one) => ships.includes(`${one.name}@${one.version}`))
  const found = components.map((one) => `${one.name}@${one.version}`)
  const unknown = ships.find((one) => !found.includes(one))
  if (unknown) throw new Error(`${unknown} ships, and npm's bill of materials does not have it.`)
  const { serialNumber: _number, metadata, ...rest } = bom
  const { timestamp: _time, ...stays } = metadata
  const root = String(metadata.component['bom-ref'])
  const refs = new Set(components.map((one) => one['bom-ref']))
  return {
    ...rest,
    metadata: { ...stays, component: { ...metadata.component, name } },
    components,
    dependencies: bom.dependencies
      .filter(({ ref }) => ref === root || refs.has(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) })),
  }
}
