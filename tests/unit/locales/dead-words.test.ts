import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { countedGroups } from '../../../core/findings/counts.ts'
import { entriesOf } from '../../fixtures/locales.ts'

const root = join(import.meta.dirname, '../../..')
const source = globSync('{core,components,entrypoints,platform,site}/**/*.{ts,tsx}', { cwd: root })
  .concat('wxt.config.ts')
  .map((path) => readFileSync(join(root, path), 'utf8'))
  .join('\n')

/** Words are asked for by their key, by a template such as `kind.${kind}`, or, of the browser, by `__MSG_…__`. */
const literals = new Set([...source.matchAll(/(['"`])([\w.-]+)\1/g)].map(([, , key]) => key))
const browserNames = new Set([...source.matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name))
const templates = new Set([...source.matchAll(/`([a-z][\w-]*(?:\.[\w-]+)*\.)\$\{[^`]*\}`/gi)].map(([, start]) => start))

// The last part of a key fills the template; what stands before it is the template's own.
const isAsked = (key: string) =>
  literals.has(key) ||
  browserNames.has(key.replace(/[.-]/g, '_')) ||
  templates.has(key.slice(0, key.lastIndexOf('.') + 1))

describe('the words of the interface', () => {
  it('are all said somewhere', () => {
    // To be said by the notice of a choice that was refused.
    const soon = ['failed']
    const keys = entriesOf('en').map(({ key }) => key)
    expect(keys.filter((key) => !isAsked(key) && !soon.includes(key))).toEqual([])
  })

  it('name the groups that are counted, and no others, where counts are shown', () => {
    const named = entriesOf('en').flatMap(({ key }) => key.match(/^group\.(\w+)$/)?.[1] ?? [])
    expect(named).toEqual([...countedGroups])
  })
})
