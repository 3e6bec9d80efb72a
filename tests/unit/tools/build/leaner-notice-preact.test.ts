// @vitest-environment happy-dom
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { expect, it } from 'vitest'
import { leanerNoticePreact } from '../../../../tools/build/leaner-notice-preact.ts'
import { leanerPreact } from '../../../../tools/build/leaner-preact.ts'
import { transformedBy } from '../../../fixtures/transformed.ts'

const file = '/node_modules/preact/dist/preact.mjs'
const jsxFile = '/node_modules/preact/jsx-runtime/dist/jsxRuntime.mjs'

const pluginsFor = (entry: string): Plugin[] => {
  const plugins = leanerNoticePreact()
  for (const { config } of plugins)
    if (typeof config === 'function')
      void config.call({} as never, { build: { lib: { entry } } } as never, { command: 'build', mode: 'production' })
  return plugins.filter(({ transform }) => transform)
}

const cut = (code: string, id: string, entry = '/project/entrypoints/notice/index.ts') =>
  pluginsFor(entry).reduce((text, plugin) => transformedBy(plugin, text, `/project${id}`) ?? text, code)

const lean = (code: string) => cut(transformedBy(leanerPreact(), code, `/project${file}`) ?? '', file)

type Preact = typeof import('preact')

const load = (code: string): Promise<Preact> =>
  import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)

/** What is to be seen while things as in a notice are drawn, change their state, are moved, pressed and taken away. */
const storyOf = async ({ h, render, Component, createRef, Fragment }: Preact): Promise<string[]> => {
  const root = document.createElement('div')
  const story: string[] = []
  const button = createRef<HTMLButtonElement>()
  class Counter extends Component<{ step: number }> {
    override state = { count: 0 }
    override componentDidMount() {
      story.push(`mounted with ${button.current?.textContent}`)
    }
    override componentWillUnmount() {
      story.push('gone')
    }
    override render({ step }: { step: number }, { count }: { count: number }) {
      const add = () => this.setState({ count: count + step })
      return h('button', { ref: button, onClick: add, disabled: count > 3, style: { opacity: `${count}` } }, `${count}`)
    }
  }
  const Row = ({ name }: { name: string }) => h('li', { class: name, 'aria-hidden': name === 'b' }, name)
  const draw = async (names: string[], step: number) => {
    const rows = names.map((name) => h(Row, { key: name, name }))
    const mark = h('svg', { viewBox: '0 0 1 1' }, h('path', { d: 'M0 0' }))
    render(h(Fragment, null, mark, null, false, h('ul', null, rows), names[1] && h(Counter, { step }), 'end'), root)
    await Promise.resolve()
    story.push(root.innerHTML)
  }
  const press = async () => {
    button.current?.click()
    await Promise.resolve()
    story.push(root.innerHTML)
  }
  await draw(['a', 'b', 'c'], 1)
  await press()
  await press()
  await draw(['c', 'd', 'a'], 2)
  await press()
  await draw(['a'], 2)
  render(null, root)
  story.push(`left: ${root.innerHTML} ${button.current}`)
  const Failing = () => {
    throw new Error('failed')
  }
  expect(() => render(h(Failing, null), root)).toThrow('failed')
  await draw(['e', 'f'], 1)
  return story
}

it('leaves a Preact that draws the same as the whole one', async () => {
  const whole = await readFile(`.${file}`, 'utf8')
  const story = await storyOf(await load(lean(whole)))
  expect(story).toEqual(await storyOf(await load(whole)))
  expect(story[0]).toBe('mounted with 0')
  expect(story.at(-2)).toBe('mounted with 0')
  expect(story.filter((line) => line === 'gone')).toHaveLength(1)
  expect(story[5]).toContain('<button style="opacity: 4;" disabled="">4</button>')
})

it('takes a fifth of it away, and what notes things for other libraries', async () => {
  const whole = await readFile(`.${file}`, 'utf8')
  expect(lean(whole).length).toBeLessThan(whole.length * 0.8)
  const jsx = await readFile(`.${jsxFile}`, 'utf8')
  expect(jsx).toContain('__source')
  expect(cut(jsx, jsxFile)).not.toContain('__source')
})

it('leaves the pages of the extension theirs', async () => {
  const whole = await readFile(`.${file}`, 'utf8')
  expect(cut(whole, file, '/project/entrypoints/popup/index.html')).toBe(whole)
})

it('says what to look at where Preact has changed', () => {
  expect(() => cut('export {}', file)).toThrow('Preact has its hooks for other libraries (`options`) elsewhere now')
})

/** A file and all that it imports of the project, by their paths. */
const withImports = async (path: string, known = new Set<string>()): Promise<Set<string>> => {
  if (known.has(path)) return known
  known.add(path)
  const code = await readFile(path, 'utf8')
  for (const [, imported] of code.matchAll(/from '(\.[^']+\.tsx?)'/g))
    await withImports(join(dirname(path), imported ?? ''), known)
  return known
}

it('takes out nothing that the notice has', async () => {
  const methods = 'componentDidUpdate|componentDidCatch|getSnapshotBeforeUpdate|shouldComponentUpdate|forceUpdate'
  const cutNames = new RegExp(
    `from 'preact/hooks'|createContext|getDerivedState|${methods}|<(input|select|textarea)|InnerHTML`,
  )
  const files = new Set<string>()
  for (const name of ['notice', 'notice-more']) await withImports(`entrypoints/${name}/index.ts`, files)
  expect([...files]).toEqual(expect.arrayContaining(['components/notice/menu.tsx', 'components/status-line.tsx']))
  const used = await Promise.all(
    [...files].map(async (path) => [path, cutNames.exec(await readFile(path, 'utf8'))?.[0]]),
  )
  expect(used.filter(([, name]) => name)).toEqual([])
})
