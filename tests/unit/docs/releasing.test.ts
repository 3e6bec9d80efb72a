import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

const root = join(import.meta.dirname, '../../..')
const document = readFileSync(join(root, 'docs/releasing.md'), 'utf8')

const stepsOf = (title: string): string[] =>
  (document.split(`## ${title}\n`)[1] ?? '').split(/^## /m)[0]?.match(/^\d+\. .*$/gm) ?? []

const commandsIn = (text: string): string[] => text.match(/npm (?:test|run [a-z:]+)/g) ?? []

describe('docs/releasing.md', () => {
  it('has the packages made after the commit: those that are older would be refused', () => {
    const [committing = ''] = stepsOf('Before a release').filter((step) => /^\d+\. Commit, /.test(step))
    expect(commandsIn(committing)).toEqual(['npm run zip:check', 'npm run zip', 'npm run release:check'])
  })

  it('says how a tag is released without a feed, which the workflow refuses unless it is asked for', () => {
    const { on } = parse(readFileSync(join(root, '.github/workflows/release.yml'), 'utf8'))
    const { description } = on.workflow_dispatch.inputs['no-feed']
    const [tagging = ''] = stepsOf('The release')
    expect(tagging).toContain(`*${description}*`)
    expect(tagging).toContain('→ Run workflow*')
  })
})
