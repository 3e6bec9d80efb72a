import type { ComponentType } from 'preact'
import type { NoticeContentProps } from './content.tsx'
import type { RemindButtonProps } from './remind-button.tsx'

/** What a card needs only once somebody uses it; a script of its own leaves it for the notice, under this name. */
export type MorePart = {
  Content: ComponentType<NoticeContentProps>
  RemindButton: ComponentType<RemindButtonProps>
  css: string
}
export const morePartName = 'whoseesMore'

/** What the notice leaves for that script: both draw with the same Preact. */
export const preactName = 'whoseesPreact'
