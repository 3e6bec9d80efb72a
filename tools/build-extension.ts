// Builds the extension as `npm run build` does, for a program that needs one of the builds.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import type { BrowserName } from './browser/driven.ts'
import { endWithProcess } from './browser/with-process.ts'
import { outputFolder } from './pack/output-folder.ts'
import type { LiveFeed } from './start/live-feed.ts'

const root = join(import.meta.dirname, '..')

const buildNames: Record<BrowserName, { target: string; folder: string }> = {
  chromium: { target: 'chrome', folder: 'chrome-mv3' },
  firefox: { target: 'firefox', folder: 'firefox-mv3' },
}

export type BuildOptions = {
  /** The folder that gets the build's own; without it that of releases. */
  output?: string
  /** The feed that it reads, as docs/publishing.md says; without it that of feed/channel.json. */
  feed?: LiveFeed['build']
}

/** Builds for one browser with the Node that runs this. When that fails, prints the build's own lines and throws. */
export const buildExtension = async (
  name: BrowserName,
  { output = outputFolder(), feed }: BuildOptions = {},
): Promise<string> => {
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs')
  if (!existsSync(wxt)) throw new Error('The tools are not installed; run `npm ci` first.')
  const { target, folder } = buildNames[name]
  const build = spawn(process.execPath, [wxt, 'build', '--browser', target], {
    cwd: root,
    env: { ...process.env, ...feed, WHOSEES_OUTPUT: output },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const forget = endWithProcess(() => build.kill('SIGKILL'))
  const [stdout, stderr, [status]] = await Promise.all([text(build.stdout), text(build.stderr), once(build, 'exit')])
  forget()
  if (status === 0) return join(output, folder)
  process.stderr.write(stdout + stderr)
  throw new Error('The build failed; the lines above say why.')
}
