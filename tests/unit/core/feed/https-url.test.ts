import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { httpsUrl } from '../../../../core/feed/https-url.ts'

const accepts = (address: string) => v.safeParse(httpsUrl, address).success

describe('an address in the feed (clause 3.3)', () => {
  it.each([
    'https://example.org/',
    'https://example.org/a/b.html?c=d&e=f#g',
    'https://example.org:8443/',
    'https://foo_bar.example.org/',
    'https://example.org/a%20b/(c)/d;e=f,g/@h/!$*~',
    "https://example.org/it's",
    'https://example.org/[1]',
    'https://192.0.2.7/',
    // Bücher and, with a Cyrillic first letter, apple: in punycode a reader sees that it is another host.
    'https://xn--bcher-kva.example/',
    'https://xn--pple-43d.com/',
  ])('may be %s', (address) => expect(accepts(address)).toBe(true))

  it.each([
    ['a backslash that some read as the end of the host', 'https://example.org\\@evil.example/'],
    ['backslashes for slashes', 'https:\\\\example.org\\a'],
    ['no slashes', 'https:example.org/x'],
    ['one slash', 'https:/example.org/x'],
    ['three slashes', 'https:///example.org/x'],
    ['a user', 'https://user@example.org/'],
    ['user and password', 'https://user:password@example.org/'],
    ['a host that looks like a user', 'https://example.org@evil.example/'],
    ['an empty user', 'https://@example.org/'],
    ['capitals in the host', 'https://Example.org/'],
    ['capitals in the scheme', 'HTTPS://example.org/'],
    ['no path', 'https://example.org'],
    ['no path before the query', 'https://example.org?a=b'],
    ['the port that goes without saying', 'https://example.org:443/'],
    ['an invalid port', 'https://example.org:99999/'],
    ['steps up the path', 'https://example.org/a/../b'],
    ['steps up in disguise', 'https://example.org/a/%2e%2e/b'],
    ['a space', 'https://example.org/a b'],
    ['a space before it', ' https://example.org/'],
    ['a tab, which parsers pass over', 'https://exam\tple.org/'],
    ['a line feed, which they pass over too', 'https://example.org/\na'],
    ['a control character', 'https://example.org/\u0000'],
    ['letters of another script in the host', 'https://\u0430pple.com/'],
    ['letters beyond ASCII in the path', 'https://example.org/\ubc95\ub839'],
    ['a full stop of another script', 'https://example\u3002org/'],
    ['a percent-encoded host', 'https://ex%61mple.org/'],
    ['an IP address in one number', 'https://3221225991/'],
    ['an IP address in octal', 'https://0300.0.2.7/'],
    ['an IP address of version 6', 'https://[2001:db8::1]/'],
    ['a full stop at the end of the host', 'https://example.org./'],
    ['a host on this machine', 'https://localhost/'],
    // Parsers write these differently, or did until lately.
    ['a caret', 'https://example.org/a^b'],
    ['a bar', 'https://example.org/a|b'],
    ['braces', 'https://example.org/{a}'],
    ['a quotation mark', 'https://example.org/"a"'],
    ['an apostrophe in the query', "https://example.org/?q='a'"],
    ['another scheme', 'http://example.org/'],
    ['a script', 'javascript:alert(1)'],
    ['nothing', ''],
  ])('may not have %s', (_, address) => expect(accepts(address)).toBe(false))

  it('is told as it was written', () => {
    const [issue] = v.safeParse(httpsUrl, 'https://Example.org').issues ?? []
    expect(issue?.message).toBe('"https://Example.org" is not an https: address as browsers write it')
  })
})
