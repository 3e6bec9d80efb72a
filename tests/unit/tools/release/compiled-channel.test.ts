import { expect, it } from 'vitest'
import { compiledChannel } from '../../../../tools/release/compiled-channel.ts'

const url = 'https://me.github.io/whosees/'

it.each([
  [
    'a minifier writes it',
    `let a={channel:\`tiktok\`,url:\`${url}\`,site:null,contact:null,threshold:1,keys:{keys:[]}},b=1`,
  ],
  ['JSON has it', `var x = {"channel":"tiktok","url":"${url}","contact":null,"threshold":1,"keys":{"keys":[]}};`],
])('is read as %s', (_, code) => {
  expect(compiledChannel(code)).toMatchObject({ channel: 'tiktok', url, threshold: 1, keys: { keys: [] } })
})

it('is not confused by braces in texts, or by other objects that begin alike', () => {
  const code = `f({channel:"x",seq:y}),g({channel:'tiktok',url:null,contact:"mailto:a}@example.org",threshold:1,keys:{keys:[]}}),
    h({channel:'tiktok',url:'${url}',contact:null,threshold:1,keys:{keys:[]}})`
  expect(compiledChannel(code).url).toBe(url)
})

it('throws where there is none, rather than take a package for one without a feed', () => {
  expect(() => compiledChannel('let a={url:null,channel:"tiktok"}')).toThrow('names no channel')
})
