// @vitest-environment happy-dom
import { render } from 'preact'
import { expect, it, vi } from 'vitest'
import { type ReachRow, ReachSettings } from '../../../../components/settings/reach-settings.tsx'
import { translator } from '../../../../core/language/translate.ts'
import elsewhere from '../../../../locales/en/elsewhere.json'
import { buttonNamed, draw, focusAfter } from '../../../fixtures/draw.ts'

const drawReach = (state: ReachRow['state']) => {
  const rows: ReachRow[] = [
    { part: 'capcut', service: 'CapCut', host: 'capcut.com', state },
    { part: 'elsewhere', service: null, host: null, state: 'off' },
  ]
  const onReach = vi.fn()
  return { root: draw(<ReachSettings rows={rows} t={translator(elsewhere, 'en')} onReach={onReach} />), onReach }
}

it('has a switch for each service by its name and host, and one for all other sites', () => {
  const { root, onReach } = drawReach('off')
  expect(root.textContent).toContain('Notice on CapCut')
  expect(root.textContent).toContain('A slim tab on capcut.com.')
  root.querySelector<HTMLButtonElement>('#switch-reach-capcut')?.click()
  root.querySelector<HTMLButtonElement>('#switch-reach-elsewhere')?.click()
  expect(onReach.mock.calls).toEqual([
    ['capcut', true],
    ['elsewhere', true],
  ])
})

it('switches off what is on', () => {
  const { root, onReach } = drawReach('on')
  root.querySelector<HTMLButtonElement>('#switch-reach-capcut')?.click()
  expect(onReach.mock.calls).toEqual([['capcut', false]])
  expect(root.textContent).not.toContain('no longer grants')
})

it('says where the browser grants the access no more, and asks for it again or lets it be switched off', () => {
  const { root, onReach } = drawReach('withheld')
  expect(root.querySelector('.settings-snoozed')?.textContent).toContain('The browser no longer grants this access')
  buttonNamed(root, 'Allow again')?.click()
  root.querySelector<HTMLButtonElement>('#switch-reach-capcut')?.click()
  expect(onReach.mock.calls).toEqual([
    ['capcut', true],
    ['capcut', false],
  ])
})

it('keeps the focus where a switch goes as it is switched off, since the feed no longer offers it', async () => {
  const { root } = drawReach('on')
  const without = () => render(<ReachSettings rows={[]} t={translator(elsewhere, 'en')} onReach={vi.fn()} />, root)
  expect(await focusAfter(root, root.querySelector<HTMLElement>('#switch-reach-capcut'), without)).toBe(
    root.querySelector('#reach'),
  )
})
