import { expect, it } from 'vitest'
import { functionsOf } from '../../../../tools/sizes/functions.ts'

const text = `
export const named = () => {
  const inner = () =>
    1
  return inner
}

export default class A {
  #held = () => 1
  method() {
    return [1].map(
      (n) => n,
    )
  }
}

export function Declared() {
  return { member() {} }
}

const notOne = 1
`

it('finds every function with its name, its first line and its lines', () => {
  expect(functionsOf('a.ts', text)).toEqual([
    { name: 'named', line: 2, lines: 5, isTop: true },
    { name: 'inner', line: 3, lines: 2, isTop: false },
    { name: 'held', line: 9, lines: 1, isTop: true },
    { name: 'method', line: 10, lines: 5, isTop: true },
    { name: '', line: 12, lines: 1, isTop: false },
    { name: 'Declared', line: 17, lines: 3, isTop: true },
    { name: 'member', line: 18, lines: 1, isTop: false },
  ])
})

it('reads JSX, and refuses what is no TypeScript', () => {
  expect(functionsOf('a.tsx', 'export const A = () => <a\n/>')).toMatchObject([{ name: 'A', lines: 2 }])
  expect(() => functionsOf('a.ts', 'const = 1')).toThrow(/^a\.ts: /)
})
