import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { checkLinks } from '../../../../tools/links/check-links.ts'
import { linksOf } from '../../../../tools/links/links-of.ts'
import { aFeed, aFinding, aSource } from '../../../fixtures/feed.ts'

const asked: string[] = []
let underWay = 0
let mostUnderWay = 0

const aHost = async (): Promise<string> => {
  const server = createServer((request, response) => {
    underWay += 1
    mostUnderWay = Math.max(mostUnderWay, underWay)
    response.on('close', () => {
      underWay -= 1
    })
    asked.push(`${request.method} ${request.url}`)
    const path = request.url ?? ''
    if (path === '/silent') return
    if (path === '/moved') response.writeHead(301, { location: '/fine' })
    else if (path === '/no-head') response.writeHead(request.method === 'HEAD' ? 405 : 200)
    else response.writeHead(path === '/fine' ? 200 : 404)
    response.end()
  })
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', listening)
  })
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const linksTo = (base: string, paths: string[]) => paths.map((path) => ({ url: `${base}${path}`, places: ['leak'] }))

describe('the check of links', () => {
  it('tells what no longer answers, asking one thing at a time of a host, and by GET where HEAD is refused', async () => {
    const base = await aHost()
    const links = linksTo(base, ['/fine', '/moved', '/no-head', '/gone', '/silent'])
    const { broken, isOffline } = await checkLinks(links, { timeoutMs: 500, atOnce: 4 })
    expect(isOffline).toBe(false)
    expect(broken).toEqual([
      { url: `${base}/gone`, places: ['leak'], reason: 'status 404' },
      { url: `${base}/silent`, places: ['leak'], reason: 'no answer within 0.5 s' },
    ])
    expect(asked).toEqual(expect.arrayContaining(['HEAD /no-head', 'GET /no-head']))
    expect(asked).not.toContain('GET /fine')
    expect(mostUnderWay).toBe(1)
  })

  it('says nothing of the links where the network is missing', async () => {
    const links = linksTo('http://127.0.0.1:1', ['/a', '/b'])
    expect(await checkLinks(links, { timeoutMs: 500, atOnce: 2 })).toMatchObject({ isOffline: true })
    expect(await checkLinks([], { timeoutMs: 500, atOnce: 2 })).toEqual({ broken: [], isOffline: false })
  })
})

it('the links of a feed are each there once, with all that have them', () => {
  const findings = [aFinding(), aFinding({ id: 'other', reply: null, sources: [aSource()] })]
  expect(linksOf(aFeed({ findings, actions: [] }))).toEqual([
    { url: 'https://example.com/recordings', places: ['leak', 'other'] },
    { url: 'https://example.com/reply', places: ['leak'] },
    { url: 'https://example.com/hearing', places: ['A01'] },
  ])
})
