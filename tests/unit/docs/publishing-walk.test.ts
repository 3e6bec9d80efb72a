import { spawn } from 'node:child_process'
import { cp, mkdir, readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { type CodeBlock, codeBlocksOf } from '../../../tools/docs/code-blocks.ts'
import { startFeedServer } from '../../../tools/feed/serve.ts'
import { compiledOnce } from '../../fixtures/by-node.ts'
import { publishAs, readPayload, setChannel, someEditors, writeFinding } from '../../fixtures/editors.ts'
import { aFinding } from '../../fixtures/feed.ts'
import { aMachine, type Machine, runShell } from '../../fixtures/repository-copy.ts'
import { saidBy } from '../../fixtures/said-by.ts'
import { aFolder, aSourceFolder } from '../../fixtures/source.ts'

/*
 * docs/publishing.md, walked: its own blocks, in its order, by the people whom it speaks of. What they would fill in is
 * filled in (the name of the key's file, the host, which is a folder here), and nothing else.
 */

const path = join(import.meta.dirname, '../../../docs/publishing.md')
let blocks: CodeBlock[]
const walked = new Set<CodeBlock>()

/** Not run here, with the reason. */
const notHere = [/npm run build$/m]

beforeAll(async () => {
  blocks = codeBlocksOf(await readFile(path, 'utf8')).filter(({ language }) => language === 'sh')
})

/** The block that begins with these words, of those that were not walked yet. */
const next = (begin: string): string => {
  const block = blocks.find((one) => !walked.has(one) && one.text.startsWith(begin))
  if (!block) throw new Error(`docs/publishing.md has no block that begins with ${begin}`)
  walked.add(block)
  return block.text
}

type World = Machine & { host: string; fills: Record<string, string> }

const walk = ({ fills, ...machine }: World, begin: string, env: Record<string, string> = {}) => {
  const script = Object.entries(fills).reduce((text, [blank, filled]) => text.replaceAll(blank, filled), next(begin))
  return runShell(machine, script, env)
}

const publishedIn = ({ copy }: Machine) => join(copy, '.output/published')

const aWorld = async (source: string): Promise<World> => {
  const machine = await aMachine(source)
  const host = join(await aFolder(), 'feed')
  await mkdir(host)
  const server = await startFeedServer(host)
  onTestFinished(server.close)
  await setChannel(join(machine.copy, 'feed'), { url: server.url })
  return { ...machine, host, fills: { 'example.org:/srv/www/feed/': `${host}/` } }
}

/** What step 6 does on a machine without rsync, too. */
const upload = ({ host }: World, machine: Machine) => cp(publishedIn(machine), host, { recursive: true })

const hasRsync = await runShell({ copy: '.', home: '.' }, 'rsync --version').then(
  () => true,
  () => false,
)

const keyOf = (said: string): string => /^(\S+): the private key/m.exec(said)?.[1] ?? ''

const serves = async (machine: Machine, script: string) => {
  const env = { ...process.env, ...compiledOnce(machine.copy) }
  const tool = spawn('sh', ['-ec', `exec ${script}`], { cwd: machine.copy, env, detached: true })
  onTestFinished(() => void process.kill(-(tool.pid as number), 'SIGKILL'))
  const serving = /^(http:\S+): serving/m
  const [, address = ''] = serving.exec(await saidBy(tool, serving)) ?? []
  return fetch(address)
}

describe.skipIf(process.platform === 'win32')('docs/publishing.md', { timeout: 120_000 }, () => {
  it('leads from nothing to a published feed', async () => {
    const world = await aWorld(await aSourceFolder())
    const key = keyOf(await walk(world, 'npm run feed:keygen'))
    expect(key).toContain(join(world.home, '.config/whosees'))
    world.fills['~/.config/whosees/NAME.private.jwk'] = key

    const dry = await walk(world, 'npm run feed:publish -- --first --dry-run')
    expect(dry).toMatch(/Asking http[\s\S]*The first publication, sequence 2[\s\S]*new {8}leak[\s\S]*A dry run/)
    await expect(readdir(publishedIn(world))).rejects.toThrow(/ENOENT/)

    expect(await walk(world, 'export WHOSEES_SIGNING_KEY')).toMatch(/Next: upload the folder, latest\.json last/)
    expect(await readdir(publishedIn(world))).toEqual(expect.arrayContaining(['latest.json', 'index.html']))

    const serve = next('npm run feed:serve').replace('serve', 'serve -- --port 0')
    expect((await serves(world, serve)).status).toBe(200)

    if (hasRsync) await walk(world, 'rsync')
    else await upload(world, world).then(() => next('rsync'))
    expect((await readdir(world.host)).sort()).toEqual((await readdir(publishedIn(world))).sort())

    expect(await walk(world, 'npm run feed:fetch\n')).toMatch(/In force: sequence 2/)
  })

  it('sets up GitHub Pages by one command', async () => {
    const machine = await aMachine(await aSourceFolder())
    const fills = { 'OWNER.github.io/REPOSITORY': 'me.github.io/whosees' }
    const said = await walk({ ...machine, host: '', fills }, 'npm run feed:setup')
    expect(said).toMatch(/the feed and its website are at https:\/\/me\.github\.io\/whosees\/\./)
    expect(keyOf(said)).toContain(machine.home)
  })

  it('leads two editors to a publication of both', async () => {
    const editors = await someEditors({ keys: 2 })
    const [first = '', theirs = ''] = editors.keys
    const world = await aWorld(editors.source)
    await publishAs({ ...editors, out: publishedIn(world) }, { now: new Date() })
    await upload(world, world)
    const source = join(world.copy, 'feed')
    await setChannel(source, { threshold: 2 })
    await writeFinding(source, aFinding({ title: 'Another title' }))

    const waits = await walk(world, 'npm run feed:fetch\nnpm run feed:publish', { WHOSEES_SIGNING_KEY: first })
    expect(waits).toMatch(/Signed by 1 of 2[\s\S]*upload the folder, latest\.pending\.json too/)
    await upload(world, world)
    expect(await readPayload(world.host)).toMatchObject({ sequence: 2 })

    // What they pull is what the first editor has committed.
    const second = { ...world, ...(await aMachine(source)), fills: { 'git pull': ':' } }
    const looked = await walk(second, 'git pull')
    expect(looked).toMatch(
      /Waiting for a signature: sequence 3[\s\S]*changed {4}leak[\s\S]*byte for byte[\s\S]*A dry run/,
    )

    expect(await walk(second, 'npm run feed:cosign\n', { WHOSEES_SIGNING_KEY: theirs })).toMatch(
      /signed by 2 keys; 2 must/,
    )
    await upload(world, second)
    expect(await readPayload(world.host)).toMatchObject({ sequence: 3, signatures: 2 })
  })

  it('has no other command in a block', () => {
    const left = blocks.filter((block) => !walked.has(block) && !notHere.some((one) => one.test(block.text)))
    expect(left.map(({ line, text }) => `docs/publishing.md:${line} ${text}`)).toEqual([])
  })
})
