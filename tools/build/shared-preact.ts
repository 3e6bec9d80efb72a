import type { Plugin } from 'vite'

const moreEntry = /[\\/]entrypoints[\\/]+notice-more[\\/]/
/** As in components/notice/more-part.ts, where the notice finds it. */
const preactName = 'whoseesPreact'

const shared = ['preact', 'preact/jsx-runtime']

/** Leaves Preact out of the second of the notice's two scripts, which finds in their world what the first has left. */
export const sharedPreact = (): Plugin => ({
  name: 'shared-preact',
  config: ({ build }) => {
    if (!moreEntry.test(JSON.stringify(build?.lib ?? null))) return
    const globals = Object.fromEntries(shared.map((name) => [name, preactName]))
    return { build: { rolldownOptions: { external: shared, output: { globals } } } }
  },
})
