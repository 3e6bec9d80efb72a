import { describe, expect, it } from 'vitest'
import { codeBlocksOf } from '../../../../tools/docs/code-blocks.ts'

const document = `# First

\`\`\`sh
npm ci   # a comment, and no heading
# nor is this
\`\`\`

## Second ##

1. In a list:

   \`\`\`yaml
   a:
     b: 1
   \`\`\`

\`\`\`\`
\`\`\`
inner
\`\`\`
\`\`\`\`
`

describe('the code blocks of a document', () => {
  it('come with their language, the heading they stand under and their line', () => {
    expect(codeBlocksOf(document)).toEqual([
      { language: 'sh', heading: 'First', line: 3, text: 'npm ci   # a comment, and no heading\n# nor is this\n' },
      { language: 'yaml', heading: 'Second', line: 12, text: 'a:\n  b: 1\n' },
      { language: '', heading: 'Second', line: 17, text: '```\ninner\n```\n' },
    ])
  })

  it('are none in a text without any, or in one whose fence is never closed', () => {
    expect(codeBlocksOf('# Only `words`\n')).toEqual([])
    expect(codeBlocksOf('```sh\nnpm ci\n')).toEqual([])
  })
})
