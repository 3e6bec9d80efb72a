/** Package names with the versions that package.json asks for. */
type Dependencies = Record<string, string>

export const loosePins = (dependencies: Dependencies): string[] =>
  Object.entries(dependencies)
    .filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))
    .map(([name, version]) => `${name} is asked for as ${version}: pin one version exactly, as in 1.2.3.`)

export const unarguedDependencies = (dependencies: Dependencies, document: string): string[] =>
  Object.keys(dependencies)
    .filter((name) => !document.includes(`\`${name}\``))
    .map((name) => `${name} has no line in docs/dependencies.md: say there why it is used, and what of it ships.`)
