import type { Plugin } from 'vite'

/**
 * What the popup needs lies in one file, not in as many as the pages share parts: it is opened more often than they,
 * and is to be there at once. Scripts that are one file anyway (background, notice) have nothing to split.
 */
export const popupInOneFile = (): Plugin => ({
  name: 'popup-in-one-file',
  config: ({ build }) =>
    build?.lib
      ? undefined
      : {
          build: {
            rolldownOptions: {
              output: {
                codeSplitting: {
                  groups: [
                    {
                      name: 'popup-parts',
                      test: /(entrypoints[\\/]popup[\\/](popup|place)|platform[\\/](page-data|popup-words))\.tsx?$/,
                      includeDependenciesRecursively: true,
                    },
                  ],
                },
              },
            },
          },
        },
})
