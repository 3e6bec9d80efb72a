import { browser } from './browser.ts'

// The mark's own ink, not a warning colour.
const colours = { background: '#3f434d', text: '#ffffff' }

/** Shows a number on the toolbar button, none for 0. The title says the same in words. */
export const showBadge = async (count: number, title: string): Promise<void> => {
  await Promise.all([
    browser.action.setBadgeText({ text: count === 0 ? '' : String(count) }),
    browser.action.setBadgeBackgroundColor({ color: colours.background }),
    browser.action.setBadgeTextColor({ color: colours.text }),
    browser.action.setTitle({ title }),
  ])
}
