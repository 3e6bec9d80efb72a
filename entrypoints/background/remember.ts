import type { MessageOf } from '../../core/messages/messages.ts'
import type { Asked } from '../../core/requests/asked.ts'
import { askedItem } from '../../platform/items.ts'
import { inTurn } from '../../platform/update.ts'
import { refusePrivate } from './refuse.ts'

/** Keeps that the user has asked the company, or forgets it. */
export const remember = (asked: Asked | null): Promise<void> =>
  inTurn(() => (asked ? askedItem.write(asked) : askedItem.remove()))

export const onRemember = async ({ asked, isPrivate }: MessageOf<'request.remember'>): Promise<null> => {
  refusePrivate(isPrivate)
  await remember(asked)
  return null
}
