import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, it, onTestFinished } from 'vitest'
import { serveOnFreePort } from '../../../../tools/feed/serve-on-free-port.ts'
import { aFolder } from '../../../fixtures/source.ts'

const aTakenPort = async () => {
  const taken = createServer()
  await new Promise<void>((listening) => taken.listen(0, '127.0.0.1', listening))
  onTestFinished(() => void taken.close())
  return (taken.address() as AddressInfo).port
}

const serve = async (port: number) => {
  const server = await serveOnFreePort(await aFolder(), port)
  onTestFinished(server.close)
  return Number(new URL(server.url).port)
}

it('takes the port it is given', async () => {
  const port = await aTakenPort()
  const next = await serve(port)
  // The one that was free a moment ago, or a later one where somebody has taken it meanwhile.
  expect(next).toBeGreaterThan(port)
})

it('goes past those that are taken, its own earlier ones among them', async () => {
  const port = await aTakenPort()
  const [one, other] = [await serve(port), await serve(port)]
  expect(other).toBeGreaterThan(one)
})

it('takes any where no port follows', async () => {
  expect(await serve(65_536)).toBeGreaterThan(0)
})
