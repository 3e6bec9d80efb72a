import type { MessageOf } from '../../core/messages/messages.ts'
import { Refusal } from '../../core/messages/refusal.ts'
import type { Asked } from '../../core/requests/asked.ts'
import { askedItem } from '../../platform/items.ts'
import { inTurn } from '../../platform/update.ts'

/** Keeps that the user has asked the company, or forgets it. */
export const remember = (asked: Asked | null): Promise<void> =>
  inTurn(() => (asked ? askedItem.write(asked) : askedItem.remove()))

/** @throws Refusal `PRIVATE_WINDOW`: from there nothing is kept */
export const onRemember = async ({ asked, isPrivate }: MessageOf<'request.remember'>): Promise<null> => {
  if (isPrivate) throw new Refusal({ code: 'PRIVATE_WINDOW', message: 'From a private window nothing is kept.' })
  await remember(asked)
  return null
}
