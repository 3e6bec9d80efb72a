import { describe, expect, it } from 'vitest'
import type { Finding } from '../../../core/feed/schema.ts'
import { makeSite } from '../../../site/make-site.ts'
import { aFeed, aFinding } from '../../fixtures/feed.ts'
import { aSiteInput } from '../../fixtures/website.ts'

const pageOf = (path: string, ...findings: Finding[]) =>
  [...makeSite(aSiteInput({ feed: aFeed({ findings }) }))].find((file) => file.path === path)?.contents ?? ''

const retracted = { date: '2024-02-03', reason: 'The publisher withdrew it.' }

describe('the citation on a finding’s page', () => {
  it('is not offered of a withdrawn finding, and nothing is sent for it', () => {
    const page = pageOf('finding/leak/index.html', aFinding({ retracted }))
    expect(page).toContain('This finding was withdrawn.')
    expect(page).not.toMatch(/site-cite|page-data|finding-1\.js/)
  })
})
