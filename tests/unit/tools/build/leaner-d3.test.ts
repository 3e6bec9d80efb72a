import { globSync, readFileSync } from 'node:fs'
import { readFile, rm, writeFile } from 'node:fs/promises'
import fc from 'fast-check'
import { expect, it, onTestFinished } from 'vitest'
import { leanerD3 } from '../../../../tools/build/leaner-d3.ts'
import { transformedBy } from '../../../fixtures/transformed.ts'

const folder = 'node_modules/d3-scale/dist'

const cut = (code: string, id = `/project/${folder}/d3-scale.mjs`) => transformedBy(leanerD3(), code, id)

type D3Scale = typeof import('d3-scale')

/** Beside the whole one, from where it finds the others of its family. */
const loadCut = async (): Promise<D3Scale> => {
  const file = `${folder}/cut-${process.pid}.mjs`
  await writeFile(file, cut(await readFile(`${folder}/d3-scale.mjs`, 'utf8')) ?? '')
  onTestFinished(() => rm(file))
  return import(/* @vite-ignore */ `../../../../${file}`)
}

const someTime = fc.integer({ min: Date.UTC(2015, 0), max: Date.UTC(2035, 0) })

it('gives every time the place that the whole one gives it', async () => {
  const [whole, lean] = [await import('d3-scale'), await loadCut()]
  const ends = fc.tuple(someTime, someTime).filter(([from, to]) => from !== to)
  fc.assert(
    fc.property(ends, ends, someTime, (domain, range, at) => {
      expect(lean.scaleUtc(domain, range)(at)).toBe(whole.scaleUtc(domain, range)(at))
      expect(lean.scaleUtc(domain, range).domain()).toEqual(whole.scaleUtc(domain, range).domain())
      expect(lean.scaleUtc(domain, range).invert(0)).toEqual(whole.scaleUtc(domain, range).invert(0))
    }),
  )
})

it('brings no colours, and no formats', async () => {
  const code = cut(await readFile(`${folder}/d3-scale.mjs`, 'utf8')) ?? ''
  const body = code.slice(code.indexOf('function calendar'), code.indexOf('function transformer$1'))
  expect(body).not.toMatch(/utcFormat|utcTicks|nice/)
  expect(code).not.toMatch(/d3-interpolate|interpolate\$1 = interpolate(Round)?,/)
})

it('is asked for nothing but places', () => {
  const files = globSync('{core,components}/**/*.{ts,tsx}')
  expect(files.length).toBeGreaterThan(200)
  const users = files.filter((file) => /scale(Utc|Time)|\bscale\b/i.test(readFileSync(file, 'utf8')))
  expect(users.length).toBeGreaterThan(3)
  for (const file of users)
    expect(readFileSync(file, 'utf8'), file).not.toMatch(
      /scale\.(ticks|tickFormat|nice|copy|interpolate|rangeRound)\b/i,
    )
})

it('leaves other modules alone, and stops a build where the library has changed', () => {
  expect(cut('export {}', '/project/core/timeline/layout.ts')).toBeUndefined()
  expect(() => cut('export {}')).toThrow('d3-scale has ranges of other things than numbers elsewhere now')
})
