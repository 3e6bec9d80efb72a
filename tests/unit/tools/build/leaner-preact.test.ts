// @vitest-environment happy-dom
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { leanerPreact } from '../../../../tools/build/leaner-preact.ts'
import { transformedBy } from '../../../fixtures/transformed.ts'

const file = '/node_modules/preact/dist/preact.mjs'

const cut = (code: string, id = `/project${file}`) => transformedBy(leanerPreact(), code, id)

type Preact = typeof import('preact')

const load = (code: string): Promise<Preact> =>
  import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(code)}`)

/** What is to be seen while something is drawn, drawn again, thrown, caught, and taken away. */
const storyOf = ({ h, render, Component }: Preact): string[] => {
  const root = document.createElement('div')
  const story: string[] = []
  const Shaky = ({ fails }: { fails: boolean }) => {
    if (fails) throw new Error('shaken')
    return h('svg', { class: 'still' }, h('path', { d: 'M0 0' }))
  }
  class Guard extends Component<{ fails: boolean }> {
    override state = { error: '' }
    override componentDidCatch(error: Error) {
      this.setState({ error: error.message })
    }
    override componentWillUnmount() {
      story.push('gone')
    }
    override render({ fails }: { fails: boolean }, { error }: { error: string }) {
      return h('p', { id: 'one' }, 'kept ', error || h(Shaky, { fails }))
    }
  }
  const draw = (element: Parameters<typeof render>[0]) => {
    try {
      render(element, root)
    } catch (error) {
      story.push(String(error))
    }
    story.push(root.innerHTML)
  }
  draw(h(Guard, { fails: false }))
  draw(h(Guard, { fails: true }))
  draw(null)
  draw(h(Shaky, { fails: true }))
  return story
}

it('leaves a Preact that does the same as the whole one', async () => {
  const whole = await readFile(`.${file}`, 'utf8')
  const story = storyOf(await load(cut(whole) ?? ''))
  expect(story).toEqual(storyOf(await load(whole)))
  expect(story).toContain('<p id="one">kept <svg class="still"><path d="M0 0"></path></svg></p>')
  expect(story).toContain('Error: shaken')
})

it('says what to look at where Preact has changed, and touches no other file', async () => {
  expect(() => cut('another Preact')).toThrow(/^Preact has .* elsewhere now: look at tools\/build\/\.$/)
  expect(cut(await readFile(`.${file}`, 'utf8'), '/project/node_modules/preact/hooks/dist/hooks.mjs')).toBeUndefined()
})

it('takes out nothing that a component here has', async () => {
  const cutNames = /\b(getDerivedStateFromProps|componentWill(Mount|Update|ReceiveProps)|createPortal|Suspense)\b/
  const folders = ['components', 'entrypoints', 'site']
  const listed = await Promise.all(folders.map((folder) => readdir(folder, { recursive: true })))
  const files = listed.flatMap((names, at) => names.map((name) => join(folders[at] ?? '', name)))
  const code = files.filter((name) => /\.tsx?$/.test(name))
  expect(code.length).toBeGreaterThan(200)
  const texts = await Promise.all(code.map((name) => readFile(name, 'utf8')))
  expect(code.filter((_, at) => cutNames.test(texts[at] ?? ''))).toEqual([])
})
