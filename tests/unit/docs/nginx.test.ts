import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { get, type IncomingHttpHeaders } from 'node:http'
import { type AddressInfo, createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { waitUntil } from '../../../tools/browser/wait-until.ts'
import { codeBlocksOf } from '../../../tools/docs/code-blocks.ts'
import { buildFeed } from '../../../tools/feed/build-feed.ts'
import { readSource } from '../../../tools/feed/read-source.ts'
import { aFolder } from '../../fixtures/source.ts'

/*
 * The configuration that docs/publishing.md prints, in the nginx of this machine, with a published folder behind it.
 */

const root = join(import.meta.dirname, '../../..')

const mimeTypes = '/etc/nginx/mime.types'

/** Debian has it where only root's path leads. */
const nginx = existsSync(mimeTypes)
  ? ['nginx', '/usr/sbin/nginx'].find((path) => spawnSync(path, ['-v']).status === 0)
  : undefined

const aFreePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  await new Promise((closed) => server.close(closed))
  return port
}

const configuration = (folder: string, port: number, printed: string) => `
daemon off;
master_process off;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events {}
http {
  include ${mimeTypes};
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  server {
    listen 127.0.0.1:${port};
    root ${folder}/www;
    ${printed}
  }
}
`

let building: ReturnType<typeof buildFeed> | undefined

const build = async () => {
  const reading = await readSource(join(root, 'feed'))
  if (!reading.ok) throw new Error('feed/ has defects.')
  return buildFeed(reading.source)
}

const publishIn = async (folder: string): Promise<{ name: string; bytes: Uint8Array }> => {
  building ??= build()
  const { bytes, file } = await building
  await mkdir(folder, { recursive: true })
  await Promise.all([file.name, 'feed.json', 'latest.json'].map((name) => writeFile(join(folder, name), bytes)))
  return { name: file.name, bytes }
}

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer }

const startNginx = async () => {
  const folder = await aFolder()
  await chmod(folder, 0o755)
  const published = await publishIn(join(folder, 'www/feed'))
  const [printed] = codeBlocksOf(await readFile(join(root, 'docs/publishing.md'), 'utf8')).filter(
    ({ language }) => language === 'nginx',
  )
  const port = await aFreePort()
  await writeFile(join(folder, 'nginx.conf'), configuration(folder, port, printed?.text ?? ''))
  const server = spawn(nginx ?? '', ['-p', folder, '-e', join(folder, 'error.log'), '-c', join(folder, 'nginx.conf')])
  const ended = once(server, 'exit')
  onTestFinished(async () => {
    server.kill('SIGTERM')
    await ended
  })
  const ask = (path: string, headers: Record<string, string> = {}) =>
    new Promise<Answer>((answered, failed) => {
      get({ host: '127.0.0.1', port, path, headers }, (response) => {
        const { statusCode: status = 0, headers } = response
        buffer(response).then((body) => answered({ status, headers, body }), failed)
      }).on('error', failed)
    })
  await waitUntil('nginx answers', () => ask('/'))
  return { ask, folder, ...published }
}

const forEverybody = { 'access-control-allow-origin': '*', 'access-control-expose-headers': 'Retry-After' }

describe.skipIf(nginx === undefined)(
  'nginx as docs/publishing.md has it (needs nginx with /etc/nginx/mime.types)',
  () => {
    it('compresses the file that readers download, which never changes', async () => {
      const { ask, name, bytes } = await startNginx()
      const { status, headers, body } = await ask(`/feed/${name}`, { 'accept-encoding': 'gzip' })
      expect(status).toBe(200)
      expect(headers).toMatchObject({
        ...forEverybody,
        'content-encoding': 'gzip',
        'content-type': 'application/json',
        'cache-control': 'public, max-age=31536000, immutable',
      })
      expect(gunzipSync(body).equals(bytes)).toBe(true)
      expect(body.length * 3).toBeLessThan(bytes.length)
    })

    it.each(['latest.json', 'feed.json'])('has %s asked for anew each time, and compressed', async (name) => {
      const { ask } = await startNginx()
      const { headers } = await ask(`/feed/${name}`, { 'accept-encoding': 'gzip' })
      expect(headers).toMatchObject({ ...forEverybody, 'content-encoding': 'gzip', 'cache-control': 'no-cache' })
      const again = await ask(`/feed/${name}`, { 'accept-encoding': 'gzip', 'if-none-match': String(headers.etag) })
      expect(again).toMatchObject({ status: 304, headers: forEverybody })
    })

    it.each(['index.html', 'assets/style.css', 'assets/front.js', 'words/en.json', 'atom.xml', 'robots.txt'])(
      'compresses %s of the website, under the type that it has for it',
      async (name) => {
        const { ask, folder } = await startNginx()
        const path = join(folder, 'www/feed', name)
        await mkdir(dirname(path), { recursive: true })
        await writeFile(path, 'the same words '.repeat(100))
        const { headers } = await ask(`/feed/${name}`, { 'accept-encoding': 'gzip' })
        expect(headers).toMatchObject({ 'content-encoding': 'gzip' })
      },
    )

    it('lets readers see its errors, and when to come back', async () => {
      const { ask } = await startNginx()
      for (const name of ['nothing.json', 'feed-0000000000000000.json'])
        expect(await ask(`/feed/${name}`)).toMatchObject({ status: 404, headers: forEverybody })
    })
  },
)
