import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startFeedServer } from '../../../tools/feed/serve.ts'
import { type Editors, publishAs, readPayload, someEditors } from '../../fixtures/editors.ts'
import { saidBy } from '../../fixtures/said-by.ts'
import { aFolder, aWorkTree } from '../../fixtures/source.ts'

const toolPath = (name: string) => join(import.meta.dirname, `../../../tools/${name}.ts`)

const runTool = (name: string, given: string[], key = '', env: Record<string, string> = {}) =>
  promisify(execFile)(process.execPath, [toolPath(name), ...given], {
    env: { ...process.env, WHOSEES_SIGNING_KEY: key, ...env },
  }).then(
    ({ stdout, stderr }) => ({ status: 0, out: stdout, err: stderr }),
    ({ code, stdout, stderr }) => ({ status: code as number, out: stdout as string, err: stderr as string }),
  )

const inFolders = ({ source, out }: Editors, ...given: string[]) => ['--source', source, '--out', out, ...given]

const oneLine = (message: RegExp) => expect.stringMatching(new RegExp(`^[^\n]*${message.source}[^\n]*\n$`))

describe('the commands, one after the other', { timeout: 30_000 }, () => {
  it('make a key, publish with it, and say what comes next', async () => {
    const editors = await someEditors({ keys: 0 })
    const path = join(await aFolder(), 'mine of two.private.jwk')
    const made = await runTool('feed-keygen', ['--source', editors.source, '--out', path])
    expect(made).toMatchObject({
      status: 0,
      err: '',
      out: expect.stringMatching(/there is 1 key, and 1 must sign\.\nNext: set "url"/),
    })
    expect(made.out).toContain(`To sign: WHOSEES_SIGNING_KEY='${path}' npm run feed:publish`)
    const published = await runTool('feed-publish', inFolders(editors, '--days', '7'), path)
    expect(published).toMatchObject({ status: 0, err: '', out: expect.stringMatching(/Next: upload the folder/) })
    expect(published.out).toMatch(/the website of sequence 2, \d+ files/)
    expect(await readdir(editors.out)).toEqual(expect.arrayContaining(['index.html', 'latest.json', 'finding']))
    const { issued, expires } = await readPayload(editors.out)
    expect(Date.parse(expires) - Date.parse(issued)).toBe(7 * 86_400_000)
    expect(Date.now() - Date.parse(issued)).toBeLessThan(60_000)
  })

  it('make a second key, say that there is a first, and retire it', async () => {
    const editors = await someEditors()
    const path = join(await aFolder(), 'mine.private.jwk')
    const { out } = await runTool('feed-keygen', ['--source', editors.source, '--out', path])
    expect(out).toMatch(/there are 2 keys[\s\S]*There was a key already, .*npm run feed:retire -- /)
    const [, command = ''] = /feed:retire -- (\S+),/.exec(out) ?? []
    expect(editors.kids[0]).toContain(command)
    expect(await runTool('feed-retire', [command, ...inFolders(editors)])).toMatchObject({
      status: 0,
      err: '',
      out: expect.stringMatching(
        /was removed\.\nNothing is in force in .* it was not seen .*\nStill there: .*; 1 must sign\.\nNext: commit/,
      ),
    })
  })

  it('give the folder two signatures', async () => {
    const editors = await someEditors({ keys: 2, threshold: 2 })
    await runTool('feed-publish', inFolders(editors, '--no-site'), editors.keys[0])
    expect(await runTool('feed-cosign', inFolders(editors), editors.keys[0])).toEqual({
      status: 1,
      out: '',
      err: oneLine(/has already signed this pointer/),
    })
    expect(await runTool('feed-cosign', inFolders(editors, '--no-site'), editors.keys[1])).toMatchObject({
      status: 0,
      err: '',
    })
    expect(await readPayload(editors.out)).toMatchObject({ sequence: 2, signatures: 2 })
  })
})

describe('the commands say in a line what is wrong', { timeout: 30_000 }, () => {
  const cases: [string, string, (editors: Editors) => string[], RegExp][] = [
    [
      'publishing without a key',
      'feed-publish',
      (editors) => inFolders(editors),
      /^Nothing was signed: set WHOSEES_SIGNING/,
    ],
    [
      'a time of no days',
      'feed-publish',
      (editors) => inFolders(editors, '--days', '0'),
      /--days 0: give a whole number/,
    ],
    ['cosigning without a key', 'feed-cosign', (editors) => inFolders(editors), /^Nothing was signed/],
    ['serving an empty folder', 'feed-serve', ({ out }) => ['--out', out], /There is no latest\.json in/],
    ['fetching from nowhere', 'feed-fetch', (editors) => inFolders(editors), /channel\.json has no url/],
  ]
  it.each(cases)('%s', async (_, name, given, message) => {
    const editors = await someEditors()
    const { status, err } = await runTool(name, given(editors))
    expect({ status, err }).toEqual({ status: 1, err: oneLine(message) })
    await expect(readdir(editors.out)).rejects.toThrow(/ENOENT/)
  })

  it('a key in a repository', async () => {
    const { source } = await someEditors()
    const { status, err } = await runTool('feed-keygen', ['--source', source, '--out', join(await aWorkTree(), 'x')])
    expect({ status, err }).toEqual({ status: 1, err: oneLine(/git work tree/) })
  })

  it('an option that is not known, with how to use the command', async () => {
    const { status, err } = await runTool('feed-publish', ['--dry'])
    expect([status, err]).toEqual([1, expect.stringMatching(/--dry[\s\S]*\nUsage: npm run feed:publish \[/)])
  })
})

describe('a command whose options npm took for itself', { timeout: 30_000 }, () => {
  const asNpm = (name: string, taken: Record<string, string>) => ({
    npm_lifecycle_script: `node tools/${name}.ts`,
    ...taken,
  })

  it('signs nothing, and says where they belong', async () => {
    const editors = await someEditors({ keys: 2, threshold: 2 })
    await publishAs(editors)
    const env = asNpm('feed-cosign', { npm_config_dry_run: 'true' })
    expect(await runTool('feed-cosign', inFolders(editors), editors.keys[1], env)).toEqual({
      status: 1,
      out: '',
      err: expect.stringMatching(
        /^npm took --dry-run for itself: write it after --\. Nothing was done\.\nUsage: npm run feed:cosign \[-- /,
      ),
    })
    expect(await readdir(editors.out)).not.toContain('latest.json')
    const denied = asNpm('feed-publish', { npm_config_renew: 'true', npm_config_site: '' })
    expect((await runTool('feed-publish', inFolders(editors), editors.keys[0], denied)).err).toMatch(
      /^npm took --renew, --no-site for itself: write them after --/,
    )
  })

  it('goes on where it was given them, too', async () => {
    const editors = await someEditors()
    const env = asNpm('feed-publish', { npm_config_dry_run: 'true' })
    const given = inFolders(editors, '--dry-run', '--no-site')
    expect(await runTool('feed-publish', given, '', env)).toMatchObject({ status: 0, err: '' })
  })

  it('refuses a word that it takes for nothing, such as the value that npm left over', async () => {
    const editors = await someEditors()
    expect(await runTool('feed-publish', inFolders(editors, '7'), editors.keys[0])).toEqual({
      status: 1,
      out: '',
      err: expect.stringMatching(/^“7” is one word too many, or the value .* Nothing was done\.\nUsage: npm run/),
    })
    await expect(readdir(editors.out)).rejects.toThrow(/ENOENT/)
    expect((await runTool('feed-retire', ['one', 'two'])).err).toMatch(/^“two” is one word too many/)
  })
})

describe('the website of a folder in which a publication waits and nothing is in force', { timeout: 30_000 }, () => {
  it('is not made of the source, which nobody has signed', async () => {
    const editors = await someEditors({ keys: 2, threshold: 2 })
    await publishAs(editors)
    const before = await readdir(editors.out)
    expect(await runTool('site', inFolders(editors))).toEqual({
      status: 1,
      out: '',
      err: oneLine(/holds sequence 2, which waits for another signature: .* another folder .* Nothing was written\./),
    })
    const said = await runTool('site', inFolders(editors, '--published'))
    expect(said).toMatchObject({ status: 0, err: '', out: oneLine(/Nothing is in force in .* no website was made\./) })
    expect(await readdir(editors.out)).toEqual(before)
  })
})

describe('feed:serve', () => {
  it('says that a port is taken, and how to take another', { timeout: 30_000 }, async () => {
    const editors = await someEditors()
    await publishAs(editors)
    const { url, close } = await startFeedServer(editors.out)
    onTestFinished(close)
    expect(await runTool('feed-serve', ['--out', editors.out, '--port', new URL(url).port])).toEqual({
      status: 1,
      out: '',
      err: oneLine(/Another program has the port \d+: end it, or .* --port 0\. Nothing is served\./),
    })
  })

  it('serves until it is interrupted', { timeout: 30_000 }, async () => {
    const editors = await someEditors()
    await publishAs(editors)
    const tool = spawn(process.execPath, [toolPath('feed-serve'), '--out', editors.out, '--port', '0'])
    onTestFinished(() => void tool.kill('SIGKILL'))
    const url = (await saidBy(tool, /npm run build/)).match(/http:\S+latest\.json/)?.[0] ?? ''
    expect((await fetch(url)).status).toBe(200)
    tool.kill('SIGINT')
    expect((await once(tool, 'exit'))[0]).toBe(0)
  })

  it('shows a website that nothing is published beside, and speaks of no feed', { timeout: 30_000 }, async () => {
    const out = await aFolder()
    await writeFile(join(out, 'index.html'), 'A page')
    const tool = spawn(process.execPath, [toolPath('feed-serve'), '--out', out, '--port', '0'])
    onTestFinished(() => void tool.kill('SIGKILL'))
    let said = ''
    tool.stdout.on('data', (chunk) => (said += chunk))
    const [url = ''] = /http:\S+(?=: the website\.)/.exec(await saidBy(tool, /the website\./)) ?? []
    expect(await (await fetch(url)).text()).toBe('A page')
    tool.kill('SIGINT')
    await once(tool, 'close')
    expect(said).not.toMatch(/latest\.json|WXT_FEED_URL/)
  })
})
