import { cp, mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { parse } from 'yaml'
import { verifyPointer } from '../../../core/feed/verify-pointer.ts'
import { readChannel } from '../../../tools/feed/channel-file.ts'
import { startFeedServer } from '../../../tools/feed/serve.ts'
import { readPayload, setChannel, writeFinding } from '../../fixtures/editors.ts'
import { aFinding } from '../../fixtures/feed.ts'
import { aMachine, runShell } from '../../fixtures/repository-copy.ts'
import { aFolder, aSourceFolder } from '../../fixtures/source.ts'

/*
 * Runs the workflow's own commands, in its order and under its conditions, in a copy of the repository. What GitHub's
 * actions do is stood in for: `npm ci` by the modules that are here, the deployment by a copy to a static server.
 */

const root = join(import.meta.dirname, '../../..')

type Step = { run?: string; if?: string; uses?: string; env?: Record<string, string> }
type Job = { if?: string; environment?: string; steps: Step[] }
type Scenario = { event: 'push' | 'schedule' | 'workflow_dispatch'; what?: string; hasSite?: boolean }

let jobs: Record<'sign' | 'cosign' | 'website' | 'upload' | 'read', Job>
let scripts: Record<string, string>
beforeAll(async () => {
  jobs = parse(await readFile(join(root, '.github/workflows/publish-feed.yml'), 'utf8')).jobs
  scripts = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')).scripts
})

/** A condition of the workflow; GitHub's expressions of this kind are JavaScript's too. */
const holds = (condition: string | undefined, { event, what = '' }: Scenario): boolean =>
  condition === undefined ||
  condition.includes('hashFiles') ||
  runInNewContext(condition, { github: { event_name: event }, inputs: { what } })

/** What the workflow runs of ours, whatever its conditions say. */
const isOurs = ({ run }: Step) => run?.startsWith('npm run') === true

const aRepository = async (threshold: number) => {
  // A few findings: the repository's own would take most of each command's time.
  const machine = await aMachine(await aSourceFolder())
  const folder = await aFolder()
  const [host, keys] = ['host', 'keys'].map((name) => join(folder, name)) as [string, string]
  await mkdir(host)
  const server = await startFeedServer(host)
  onTestFinished(server.close)
  const source = join(machine.copy, 'feed')
  await setChannel(source, { url: `${server.url}/`, threshold: Math.max(threshold, 1), keys: { keys: [] } })
  const repository = { ...machine, host, keys, source, published: join(machine.copy, 'published') }
  for (let editor = 1; editor <= threshold; editor++)
    await runShell(repository, `npm run feed:keygen -- --out ${join(keys, `${editor}.private.jwk`)}`)
  return repository
}

/** Making the website takes seconds, so only one of the scenarios does. */
const isSite = ({ run }: Step) => run?.startsWith('npm run site ') === true

type Repository = Awaited<ReturnType<typeof aRepository>>

const runJob = async (repository: Repository, job: Job, scenario: Scenario): Promise<string> => {
  const said: string[] = []
  for (const step of job.steps) {
    if (step.uses?.startsWith('actions/deploy-pages'))
      await cp(repository.published, repository.host, { recursive: true })
    if (!isOurs(step) || !holds(step.if, scenario) || (isSite(step) && !scenario.hasSite)) continue
    // The environment's name says whose secret it is.
    const path = join(repository.keys, `${job.environment === 'second-editor' ? 2 : 1}.private.jwk`)
    const key = step.env?.WHOSEES_SIGNING_KEY ? await readFile(path, 'utf8') : ''
    said.push(await runShell(repository, step.run ?? '', { WHOSEES_SIGNING_KEY: key }))
  }
  return said.join('')
}

const runWorkflow = async (repository: Repository, scenario: Scenario, waits = false) =>
  [
    await runJob(repository, jobs.sign, scenario),
    waits ? await runJob(repository, jobs.cosign, scenario) : '',
    await runJob(repository, jobs.website, scenario),
    await runJob(repository, jobs.upload, scenario),
    await runJob(repository, jobs.read, scenario),
  ].join('')

const published = async ({ host, source }: Repository) => {
  const { keys, threshold } = await readChannel(source)
  const pointer = await verifyPointer(await readFile(join(host, 'latest.json')), { keys, threshold }, 'tiktok')
  return pointer.ok ? pointer.value : pointer.error
}

const aLateFinding = aFinding({ id: 'late', date: '2026-11-01', bearsOn: [] })

const aLaterFinding = aFinding({ id: 'later', date: '2026-11-02', bearsOn: [] })

describe('the workflow that publishes', () => {
  it('publishes at first, on merge, and renews', { timeout: 120_000 }, async () => {
    const repository = await aRepository(1)
    const first: Scenario = { event: 'workflow_dispatch', what: 'first publication' }
    expect(await runWorkflow(repository, first)).toMatch(/Nothing is in force there yet\.[\s\S]*In force: sequence 2/)
    expect(await published(repository)).toMatchObject({ sequence: 2 })
    await writeFinding(repository.source, aLateFinding)
    const said = await runWorkflow(repository, { event: 'push' })
    expect(said).toMatch(/from sequence 2 to sequence 3:\n {2}new {8}late {2}2026-11-01/)
    const before = await published(repository)
    expect(before).toMatchObject({ sequence: 3 })
    await runWorkflow(repository, { event: 'schedule' })
    expect(await published(repository)).toMatchObject({ sequence: 4, file: 'file' in before && before.file })
    // GitHub drops a merge's run that waits for its turn when the weekly one comes.
    await writeFinding(repository.source, aLaterFinding)
    const instead = await runWorkflow(repository, { event: 'schedule' })
    expect(instead).toMatch(/from sequence 4 to sequence 5:\n {2}new {8}later {2}2026-11-02/)
    expect(await published(repository)).toMatchObject({ sequence: 5 })
  })

  it('waits for the second editor', { timeout: 60_000 }, async () => {
    const repository = await aRepository(2)
    await runWorkflow(repository, { event: 'workflow_dispatch', what: 'first publication', hasSite: true }, true)
    expect(await readPayload(repository.host)).toMatchObject({ sequence: 2, signatures: 2 })
    expect(await published(repository)).toMatchObject({ sequence: 2 })
    expect(await readFile(join(repository.host, 'index.html'), 'utf8')).toContain('sequence 2')
  })

  it('stops where the host has lost what was published, rather than begin anew', { timeout: 60_000 }, async () => {
    const repository = await aRepository(1)
    await expect(runWorkflow(repository, { event: 'push' })).rejects.toThrow(/has no latest\.json \(404\): add --first/)
  })

  it('publishes what one command has set up, from nothing', { timeout: 60_000 }, async () => {
    const repository = await aRepository(0)
    const { copy, keys, source } = repository
    await setChannel(source, { url: null })
    const path = join(keys, '1.private.jwk')
    const said = await runShell(repository, `npm run feed:setup -- https://me.github.io/whosees --out ${path}`)
    expect(said).toContain(`${path}: the private key`)
    await runShell(repository, 'npm run feed:check')
    const publish = 'npm run feed:publish -- --out published --no-site --first --offline'
    await runShell(repository, publish, { WHOSEES_SIGNING_KEY: path })
    const folder = join(copy, 'published')
    expect(await published({ ...repository, host: folder })).toMatchObject({ sequence: 2 })
    expect(JSON.parse(await readFile(join(folder, 'feed.json'), 'utf8'))).toMatchObject({
      feed_url: 'https://me.github.io/whosees/feed.json',
      home_page_url: 'https://me.github.io/whosees/',
    })
  })

  it('runs nothing but npm commands that are there, each with a key only where it signs', () => {
    // What a fork is told: workflows.test.ts looks at that.
    const { tell: _, ...own } = jobs as typeof jobs & { tell: Job }
    const steps = Object.values(own).flatMap(({ steps }) => steps)
    // What a run does that is started again: workflows.test.ts looks at that, too.
    const isAgain = (step: Step) => step.if === 'github.run_attempt > 1'
    const others = steps.filter((step) => step.run && !isOurs(step) && !isAgain(step)).map(({ run }) => run)
    expect(new Set(others)).toEqual(new Set(['npm ci', `echo 'waits=yes' >> "$GITHUB_OUTPUT"`]))
    for (const step of steps.filter(isOurs)) {
      const name = step.run?.split(' ')[2] ?? ''
      expect(scripts, step.run).toHaveProperty([name])
      expect(step.env !== undefined, step.run).toBe(name === 'feed:publish' || name === 'feed:cosign')
    }
  })
})

it('docs/publishing.md names no command that is not there', async () => {
  const text = await readFile(join(root, 'docs/publishing.md'), 'utf8')
  const names = [...text.matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name ?? '')
  expect(names.length).toBeGreaterThan(5)
  for (const name of names) expect(scripts).toHaveProperty([name])
})
