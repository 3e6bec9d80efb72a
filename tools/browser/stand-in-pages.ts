// Which page of tests/fixtures/stand-in answers a request, and with which headers.
import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

const folder = join(import.meta.dirname, '../../tests/fixtures/stand-in')

export type StandInAnswer = { status: number; headers: Record<string, string>; body: Buffer | string }

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
}

const strictPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // Firefox asks for every page's icon, and reports a refusal as the page's own error.
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ')

const policies: Record<string, string> = { 'strict-csp': strictPolicy, sandboxed: 'sandbox allow-scripts' }

const headersOf = (page: string): Record<string, string> => {
  const policy = policies[page]
  return policy ? { 'content-security-policy': policy } : {}
}

const file = (name: string, headers: Record<string, string> = {}): StandInAnswer => {
  const path = join(folder, name)
  if (!/^[a-z-]+\.[a-z]+$/.test(name) || !existsSync(path)) return { status: 404, headers: {}, body: 'Not here' }
  // Not `no-store`, which would keep the pages out of the back/forward cache.
  const type = types[extname(name)] ?? 'application/octet-stream'
  return { status: 200, headers: { 'content-type': type, ...headers }, body: readFileSync(path) }
}

export const isStandInSite = (host: string): boolean => host === 'tiktok.com' || host.endsWith('.tiktok.com')

const pageOf = (host: string, path: string, variant: string | null): string | null => {
  if (variant) return variant
  if (path === '/login' || path === '/second') return path.slice(1)
  if (path.startsWith('/embed')) return 'plain'
  if (isStandInSite(host)) return 'home'
  return path === '/' ? 'ordinary' : null
}

/** The answer for an address; on every host, `?variant=<name>` picks a page by its file name. */
export const answerFor = (host: string, target: string): StandInAnswer => {
  const url = new URL(target, `https://${host || 'localhost'}`)
  // A worker that lies there may serve all of its host.
  const forAll = { 'service-worker-allowed': '/' }
  if (url.pathname.startsWith('/assets/')) return file(url.pathname.slice('/assets/'.length), forAll)
  const page = pageOf(url.hostname, url.pathname, url.searchParams.get('variant'))
  return page ? file(`${page}.html`, headersOf(page)) : { status: 404, headers: {}, body: 'Not here' }
}
