// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest'

it('leaves the letters as text where the form cannot be drawn', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  const data = { language: 'en', requests: null, actions: null, findingLinks: {}, messages: {} }
  document.body.innerHTML = `<div id="app"><p>Dear company</p></div><script type="application/json" id="page-data">${JSON.stringify(data)}</script>`
  await import('../../../site/ask-script.tsx')
  expect(document.getElementById('app')?.textContent).toBe('Dear company')
  expect(document.documentElement.dataset.static).toBe('')
})
