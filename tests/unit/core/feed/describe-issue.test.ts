import * as v from 'valibot'
import { expect, it } from 'vitest'
import { describeIssue, nameMember, pathOf } from '../../../../core/feed/describe-issue.ts'

const issueOf = (schema: v.GenericSchema, value: unknown) => {
  const issue = v.safeParse(schema, value).issues?.[0]
  if (!issue) throw new Error('Nothing is wrong with it.')
  return issue
}
const feed = v.object({ items: v.array(v.object({ title: v.pipe(v.string(), v.maxLength(3, 'is too long')) })) })

it('leads to a member by its JSON path', () => {
  expect(pathOf(issueOf(feed, { items: [{ title: 'ab' }, { title: 'abcd' }] }))).toBe('$.items[1].title')
  expect(pathOf(issueOf(feed, 'no feed'))).toBe('$')
})

it('names the member, and the whole by its own name', () => {
  expect(nameMember('feed', '$.items[1].title')).toBe("The feed's member title ($.items[1].title)")
  expect(nameMember('pointer', '$')).toBe('The pointer')
})

it('says what is wrong as a predicate, by the schema’s own words where it has some', () => {
  expect(describeIssue(issueOf(feed, { items: [{ title: 'abcd' }] }))).toBe('is too long')
  expect(describeIssue(issueOf(feed, { items: 7 }))).toBe('is 7, not Array')
  expect(describeIssue(issueOf(feed, {}))).toBe('is missing')
})
