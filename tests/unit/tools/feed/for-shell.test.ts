import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { forShell } from '../../../../tools/feed/for-shell.ts'

it.each(['/srv/mary ann/k.jwk', "/srv/o'neill/k", '$HOME/`k`', 'a"b\\c', '-x;y', 'ключ'])(
  'writes %s so that a shell takes it for one word',
  (text) => {
    const command = `printf %s ${forShell(text)}`
    expect(execFileSync('sh', ['-c', command.replace('%s', '"[%s]"')], { encoding: 'utf8' })).toBe(`[${text}]`)
  },
)

it('leaves what needs no quotes without them', () => {
  expect(forShell('/srv/mary/whosees/a_b-1.private.jwk')).toBe('/srv/mary/whosees/a_b-1.private.jwk')
})
