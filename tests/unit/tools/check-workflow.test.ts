import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

/*
 * The workflow that checks pull requests runs what strangers send: whatever it could reach, they could.
 */

const root = join(import.meta.dirname, '../../..')
const text = readFileSync(join(root, '.github/workflows/check.yml'), 'utf8')
const { scripts, engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>
  engines: { node: string }
}

type Step = {
  run?: string
  uses?: string
  with?: Record<string, unknown>
  env?: Record<string, string>
  'timeout-minutes'?: number
}
type Job = { permissions?: unknown; strategy?: { matrix: { node: number[] } }; steps: Step[] }

type Workflow = {
  on: Record<string, unknown>
  concurrency: { group: string; 'cancel-in-progress': string }
  permissions: unknown
  jobs: Record<string, Job>
}

const workflow: Workflow = parse(text)
const jobs = Object.values(workflow.jobs)
const steps = jobs.flatMap(({ steps }) => steps)

describe('the workflow that checks', () => {
  it('runs for every pull request, in the state that strangers may see, and for pushes', () => {
    expect(Object.keys(workflow.on).sort()).toEqual(['pull_request', 'push'])
  })

  it('leaves out earlier states of a pull request, but none of the merges, however close they come', () => {
    expect(workflow.concurrency).toEqual({
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
      group: "check-${{ github.event_name == 'pull_request' && github.ref || github.sha }}",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: an expression of GitHub's
      'cancel-in-progress': "${{ github.event_name == 'pull_request' }}",
    })
  })

  it('has no permission, no secret, and leaves no credentials to what it runs', () => {
    expect(workflow.permissions).toEqual({})
    expect(jobs.filter(({ permissions }) => permissions !== undefined)).toEqual([])
    expect(text).not.toMatch(/secrets|GITHUB_TOKEN|github\.token/i)
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))
    expect(checkouts.map((step) => step.with)).toEqual(jobs.map(() => ({ 'persist-credentials': false })))
  })

  it('installs, and runs what a contributor runs', () => {
    expect(workflow.jobs.check?.steps.flatMap(({ run }) => run ?? [])).toEqual(['npm ci', 'npm test'])
    for (const command of ['lint', 'types', 'sizes', 'test:unit', 'feed:check', 'zip', 'budgets', 'test:e2e']) {
      expect(scripts).toHaveProperty([command])
      expect(scripts.test?.split(' && ')).toContain(`npm run ${command}`)
    }
  })

  it('runs every end-to-end test in every browser, which `npm test` does not', () => {
    expect(workflow.jobs.browsers?.steps.flatMap(({ run }) => run ?? [])).toEqual([
      'npm ci',
      'npm run zip',
      'npm run test:browsers',
    ])
    expect(scripts['test:browsers']).toBe('npm run test:e2e -- --mode browsers')
  })

  it('goes a newcomer’s way on every Node from the oldest that package.json allows, in the time that it may take', () => {
    const { strategy, steps = [] } = workflow.jobs.newcomer ?? {}
    expect(engines.node).toMatch(new RegExp(`^>=${strategy?.matrix.node[0]}\\.`))
    expect(strategy?.matrix.node).toEqual([20, 22, 24])
    expect(steps.flatMap(({ run, 'timeout-minutes': minutes }) => (run ? [[run, minutes]] : []))).toEqual([
      ['npm ci', undefined],
      ['npm start -- --headless', 3],
      ['npx vitest run --project unit tests/unit/docs/walk.test.ts', 2],
    ])
  })

  it('takes nothing that somebody else wrote into a command', () => {
    for (const { run = '', env = {} } of steps) expect([run, ...Object.values(env)].join('\n')).not.toContain('${{')
  })
})
