// The extension as it is not to be, to prove the rule: with every swipe, message and redrawing something is kept.
import { appendFileSync, cpSync } from 'node:fs'
import { join } from 'node:path'
import { type TemporaryFolder, temporaryFolder } from '../../tools/browser/with-process.ts'

const keepNode = `;(() => {
  const kept = []
  const keep = () => {
    const node = document.createElement('p')
    node.append('kept')
    node.addEventListener('click', () => kept.length)
    kept.push(node)
  }
  if (globalThis.navigation) navigation.addEventListener('currententrychange', keep)
  else addEventListener('keydown', keep, true)
})();`

const keepMessage = `;(() => {
  const kept = []
  const { runtime } = globalThis.browser ?? chrome
  runtime.onMessage.addListener((message) => void kept.push({ message, room: Array.from({ length: 100 }, Math.random) }))
})();`

/** A copy of the built extension that leaks in the page and in the background. */
export const layLeaky = (extension: string): TemporaryFolder => {
  const folder = temporaryFolder('leaky')
  cpSync(extension, folder.path, { recursive: true })
  appendFileSync(join(folder.path, 'detection.js'), keepNode)
  appendFileSync(join(folder.path, 'background.js'), keepMessage)
  return folder
}
