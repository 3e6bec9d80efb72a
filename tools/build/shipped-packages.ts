import type { Plugin } from 'vite'

/** Code that the bundler brings along, which is in no file: it belongs to the package of this name. */
const ofTools = /^\0(vite|rolldown)\//

const inPackage = /^.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/

/** The folder of the package that a module is from, or the name of a tool; null for our own. */
export const packageFolderOf = (id: string): string | null => {
  const tool = ofTools.exec(id)?.[1]
  if (tool) return `node_modules/${tool}`
  return (
    inPackage
      .exec(id)?.[0]
      .replace(/^\0/, '')
      .replace(/[\\/]$/, '') ?? null
  )
}

/** Collects the packages of which code is left in what is built: whatever is tree-shaken away doesn't ship. */
export const shippedPackages = (): { folders: Set<string>; plugin: () => Plugin } => {
  const folders = new Set<string>()
  const plugin = (): Plugin => ({
    name: 'shipped-packages',
    apply: 'build',
    generateBundle(_options, bundle) {
      const modules = Object.values(bundle).flatMap((file) =>
        file.type === 'chunk' ? Object.entries(file.modules) : [],
      )
      for (const [id, { renderedLength }] of modules) {
        const folder = renderedLength > 0 ? packageFolderOf(id) : null
        if (folder !== null) folders.add(folder)
      }
    },
  })
  return { folders, plugin }
}
