import { appendFile, readFile, rm, writeFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { codeBlocksOf } from '../../../tools/docs/code-blocks.ts'
import { countDefects, formatDefects } from '../../../tools/feed/defect.ts'
import { tellOutdated } from '../../../tools/feed/outdated.ts'
import { readSource } from '../../../tools/feed/read-source.ts'
import { summarize } from '../../../tools/feed/summary.ts'
import { aProject, type Outcome, runBlock } from '../../fixtures/project-copy.ts'
import { realFeed } from '../../fixtures/real-feed.ts'

/*
 * Walks the documents for editors, translators and contributors as somebody does who copies their code blocks, in their
 * order, in a copy of the project. Every block has a step here: what is done with it, and what must come of it.
 */

const root = join(import.meta.dirname, '../../..')
const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))

type Step = {
  /** How the block begins. */
  block: string
  /** What its reader does with it, and what must come of it. */
  walk: (text: string, project: string) => Promise<void>
}

const newFinding = (project: string) => join(project, 'feed/findings/example-times-report-2026.yaml')
const italian = (project: string) => join(project, 'feed/translations/it.yaml')

const expectGood = (outcome: Outcome, said: RegExp) =>
  expect(outcome).toEqual({ status: 0, said: expect.stringMatching(said) })

/**
 * As the document says: the check comes after each change. Said as `npm run feed:check` says it, without the seconds that
 * it takes to begin; one of the steps below runs the command itself.
 */
const check = async (project: string): Promise<Outcome> => {
  const reading = await readSource(join(project, 'feed'))
  const lines = reading.ok
    ? [...tellOutdated(reading.source), `${summarize(reading.source.feed)}: no defects`]
    : [...formatDefects(reading.defects), `${countDefects(reading.defects.length)}.`]
  // Places are told from where the command runs: there it is the project.
  const said = lines.map((line) => `${line.replace(`${relative(process.cwd(), project)}/`, '')}\n`).join('')
  return { status: reading.ok ? 0 : 1, said }
}

/** Takes minutes, a browser or the network: only what it names is looked for. */
const onlyNamed = async (text: string) => {
  const named = [...text.matchAll(/npm (?:run )?([\w:]+)/g)].map(([, name = '']) => name)
  expect(named.length).toBeGreaterThan(0)
  expect(named.filter((name) => name !== 'ci' && !(name in scripts))).toEqual([])
}

let count: number
let withdrawn: number
beforeAll(async () => {
  const { findings } = await realFeed()
  count = findings.length
  withdrawn = findings.filter(({ retracted }) => retracted !== null).length
})

const editor: Step[] = [
  { block: 'npm ci', walk: onlyNamed },
  {
    block: 'npm run feed:new',
    walk: async (text, project) => {
      expectGood(
        await runBlock(project, text),
        /example-times-report-2026\.yaml: fill it in, then run npm run feed:check/,
      )
      const { status, said } = await check(project)
      expect(status).toBe(1)
      expect(said).toMatch(/^feed\/findings\/example-times-report-2026\.yaml:\d+:1 {2}date is empty: write it\.\n/)
      expect(said).toMatch(/\n\d+ defects\.\n$/)
    },
  },
  { block: 'id: example-times-report-2026', walk: (text, project) => writeFile(newFinding(project), text) },
  {
    block: 'npm run feed:check',
    walk: async (text, project) =>
      expectGood(await runBlock(project, text), new RegExp(`(?:^|\\n)${count + 1} findings .*: no defects\\n`)),
  },
  {
    block: 'changes:',
    walk: async (text, project) => {
      await appendFile(newFinding(project), text)
      expectGood(await check(project), /: no defects\n/)
    },
  },
  {
    block: 'retracted:',
    walk: async (text, project) => {
      await appendFile(newFinding(project), text)
      expectGood(await check(project), new RegExp(`, ${withdrawn + 1} of them withdrawn, .*: no defects\n`))
    },
  },
  {
    block: 'npm run feed:translate -- it --write',
    walk: async (text, project) => {
      expectGood(await runBlock(project, text), /feed\/translations\/it\.yaml: \d+ texts to fill in/)
      expect(await readFile(italian(project), 'utf8')).toMatch(/^findings:\n {2}[\w-]+:\n {4}of: [a-p]{8}\n {4}# /m)
      expect((await check(project)).said).toMatch(/^feed\/translations\/it\.yaml:\d+:\d+ {2}.* is empty: write it\.$/m)
      await rm(italian(project))
    },
  },
  {
    block: 'npm run --silent feed:translate -- it',
    walk: async (text, project) => {
      expectGood(await runBlock(project, text), /(?:^|\n)findings:\n {2}[\w-]+:\n {4}of: /)
      // The shell makes the file before the command reads the folder.
      expectGood(await runBlock(project, `${text.trim()} > feed/translations/it.yaml`), /^1 text to translate into it/m)
    },
  },
]

const contributor: Step[] = [
  {
    block: 'npm run feed:new -- some-id',
    walk: async (text, project) => {
      const { status, said } = await runBlock(project, text)
      expect(status).toBe(1)
      expect(said).toMatch(/feed\/findings\/some-id\.yaml:\d+:1 {2}title is empty: write it\./)
    },
  },
  { block: 'npm ci', walk: onlyNamed },
]

const visitor: Step[] = [
  { block: 'npm ci && npm start', walk: onlyNamed },
  { block: 'npm ci && npm test', walk: onlyNamed },
]

describe.each([
  ['feed/README.md', editor],
  ['CONTRIBUTING.md', contributor],
  ['README.md', visitor],
])('somebody who follows %s', (document, steps) => {
  it('comes to the end of it by its code blocks alone', { timeout: 120_000 }, async () => {
    const blocks = codeBlocksOf(await readFile(join(root, document), 'utf8'))
    const beginnings = blocks.map(({ text }, n) => text.slice(0, steps[n]?.block.length))
    expect(beginnings, `Each block of ${document} has a step in tests/unit/docs/walk.test.ts.`).toEqual(
      steps.map(({ block }) => block),
    )
    const project = await aProject()
    for (const [index, { walk }] of steps.entries()) await walk(blocks[index]?.text ?? '', project)
  })
})
