import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import preact from '@preact/preset-vite'
import { build, type InlineConfig, type Rolldown } from 'vite'
import { createFile } from '../feed/replace-file.ts'
import type { Asset } from './asset.ts'

type Maker = typeof import('../../site/index.ts')

/** What the website's filters and search work in; in older ones, its pages are to be read. Firefox has had Intl.Segmenter since 125. */
export const oldestBrowsers = ['chrome120', 'firefox125', 'safari17.4']

const root = join(import.meta.dirname, '../..')

const common: InlineConfig = {
  root,
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false })],
}

const outputOf = async (config: InlineConfig): Promise<Rolldown.RolldownOutput['output']> => {
  const built = await build({ ...common, ...config })
  const [result] = [built].flat() as Rolldown.RolldownOutput[]
  if (!result) throw new Error('The website’s code could not be built.')
  return result.output
}

/** The pages' own code, for Node, which can't read it as it is written. */
export const bundleMaker = async (): Promise<Maker> => {
  const [chunk] = await outputOf({
    build: { ssr: 'site/index.ts', write: false, target: 'node20', minify: false },
    ssr: { noExternal: true },
  })
  // In a file, so that its errors have lines. Everything it needs is in it.
  const folder = await mkdtemp(join(tmpdir(), 'whosees-site-'))
  const path = join(folder, 'site.mjs')
  try {
    await createFile(path, chunk.code)
    return await import(pathToFileURL(path).href)
  } finally {
    await rm(folder, { recursive: true })
  }
}

const names = {
  entryFileNames: 'assets/[name]-[hash].js',
  chunkFileNames: 'assets/[name]-[hash].js',
  assetFileNames: 'assets/[name]-[hash][extname]',
}

/** The scripts and the style sheet that the pages ask for; their names change with what is in them. */
export const bundleAssets = async () => {
  const output = await outputOf({
    base: './',
    build: {
      write: false,
      target: oldestBrowsers,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: {
          ...{ front: 'site/front-script.tsx', finding: 'site/finding-script.tsx', ask: 'site/ask-script.tsx' },
          ...{ style: 'site/style.css', 'ask-style': 'site/ask.css' },
        },
        output: names,
      },
    },
  })
  const files: Asset[] = output.map((one) => ({
    path: one.fileName,
    contents: one.type === 'chunk' ? one.code : one.source,
  }))
  const find = (name: string, ending: string) =>
    files.find(({ path }) => path.startsWith(`assets/${name}-`) && path.endsWith(ending))?.path ?? ''
  return {
    files,
    paths: {
      ...{ front: find('front', '.js'), finding: find('finding', '.js'), ask: find('ask', '.js') },
      ...{ style: find('style', '.css'), askStyle: find('ask-style', '.css') },
    },
  }
}
