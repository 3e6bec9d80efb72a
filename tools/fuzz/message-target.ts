import { isMessageType, messages, readMessage } from '../../core/messages/messages.ts'
import { emptyHistory } from '../../core/reminders/history.ts'
import { changed } from './change-value.ts'
import { type FuzzTarget, isSame, promise } from './target.ts'

const seeds = [
  ...Object.keys(messages).map((type) => ({ type })),
  { type: 'visit', cause: 'load' },
  { type: 'notice.shown', told: { b: '' }, seen: { a: '', b: '2026-11-23' } },
  { type: 'notice.choose', choice: 'off', undo: false, id: 'x' },
  { type: 'page.open', page: 'options' },
  { type: 'settings.change', change: { reminders: false, cadence: 'daily' } },
  { type: 'feed.choose', choice: { url: 'https://a.example/', keys: '{}', threshold: 1 } },
  { type: 'data.import', settings: {}, history: emptyHistory },
  {
    type: 'request.remember',
    asked: { version: 1, place: 'eu', sentOn: '2026-11-01', dueOn: '2026-12-01' },
    isPrivate: false,
  },
]

/** As the background takes it in: whatever a sender gave, as the browser passes it on. */
const check = (raw: unknown): void => {
  if (typeof raw !== 'object' || raw === null || !('type' in raw) || !isMessageType(raw.type)) return
  const { type } = raw
  const first = readMessage(type, raw)
  if (!first.ok) {
    promise(typeof first.at === 'string', 'A refusal says where.')
    return
  }
  const known = ['type', ...Object.keys(messages[type].members)]
  promise(
    Object.keys(first.message).every((name) => known.includes(name)),
    'Nothing unknown is passed on.',
  )
  const again = readMessage(type, first.message)
  promise(again.ok && isSame(again.message, first.message), 'A message that is read means the same when read again.')
}

export const messageTarget = (): FuzzTarget => ({ name: 'message', inputs: changed(seeds), check })
