// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { BuildFacts } from '../../../../components/settings/build-facts.tsx'
import type { BuildOrigin } from '../../../../core/build/build-origin.ts'
import { draw } from '../../../fixtures/draw.ts'
import { words } from '../../../fixtures/words.ts'

const commit = '0123456789abcdef0123456789abcdef01234567'

const shown = (origin: BuildOrigin | null) => {
  const page = draw(<BuildFacts version="1.2.3" origin={origin} t={words} />)
  return [...page.querySelectorAll('dl > div')].map((fact) => [...fact.children].map((part) => part.textContent))
}

it('shows version and commit, and says where the sources had been changed', () => {
  expect(shown({ commit, isChanged: false })).toEqual([
    ['Version', '1.2.3'],
    ['Commit', '0123456789ab'],
  ])
  expect(shown({ commit, isChanged: true })[1]).toEqual(['Commit', '0123456789ab, with uncommitted changes'])
})

it('shows no commit where none is known', () => {
  expect(shown(null)).toEqual([['Version', '1.2.3']])
  expect(shown({ commit: null, isChanged: false })).toEqual([['Version', '1.2.3']])
})
