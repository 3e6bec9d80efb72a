// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest'
import { followLinks } from '../../../../components/findings/links.ts'
import { TimelineTable } from '../../../../components/timeline/table.tsx'
import { timelineContent } from '../../../../core/timeline/content.ts'
import { draw } from '../../../fixtures/draw.ts'
import { aFeed } from '../../../fixtures/feed.ts'
import { words } from '../../../fixtures/words.ts'

const onTarget = vi.fn()
followLinks(onTarget)
beforeEach(() => onTarget.mockClear())

const follow = (link: Element | null, how: MouseEventInit = {}) => {
  const click = new MouseEvent('click', { bubbles: true, cancelable: true, ...how })
  link?.dispatchEvent(click)
  return click
}

it('leads to a finding from the timeline’s table once, not twice', () => {
  const feed = aFeed()
  const root = draw(
    <TimelineTable content={timelineContent(feed, feed.findings)} words={{ t: words, language: 'en' }} />,
  )
  follow(root.querySelector('a[href="#finding=leak"] span'))
  expect(onTarget.mock.calls).toEqual([[{ type: 'finding', id: 'leak' }]])
})

it('leads to another place on the page without a change of its address, which holds the filter', () => {
  location.hash = '#group=decided'
  const root = draw(
    <>
      <a href="#start">Skip to the text</a>
      <a href={`${location.pathname}${location.search}#finding=leak`}>from elsewhere on the site</a>
      <a href="https://example.org/#finding=leak">elsewhere</a>
      <div id="start" tabIndex={-1} />
    </>,
  )
  const [skip, header, elsewhere] = root.querySelectorAll('a')
  expect(follow(skip ?? null).defaultPrevented).toBe(true)
  expect(document.activeElement?.id).toBe('start')
  expect(onTarget).not.toHaveBeenCalled()
  expect(follow(header ?? null).defaultPrevented).toBe(true)
  expect(onTarget.mock.calls).toEqual([[{ type: 'finding', id: 'leak' }]])
  elsewhere?.addEventListener('click', (event) => event.preventDefault())
  follow(elsewhere ?? null)
  expect(onTarget).toHaveBeenCalledTimes(1)
  expect(location.hash).toBe('#group=decided')
})

it('leaves to the browser what opens elsewhere, what is no target, and what has been seen to', () => {
  const root = draw(
    <>
      <a href="#finding=leak">a target</a>
      <a href="#colour=red">no target</a>
      {/* biome-ignore lint/a11y/useValidAnchor: a link that something else follows */}
      <a href="#list" onClick={(event) => event.preventDefault()}>
        followed
      </a>
    </>,
  )
  const [target, strange, followed] = root.querySelectorAll('a')
  expect(follow(target ?? null, { ctrlKey: true }).defaultPrevented).toBe(false)
  expect(follow(strange ?? null).defaultPrevented).toBe(false)
  follow(followed ?? null)
  expect(onTarget).not.toHaveBeenCalled()
})
