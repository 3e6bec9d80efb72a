import * as v from 'valibot'
import { day, id, listOf, oneOf, text } from '../feed/forms.ts'
import { httpsUrl } from '../feed/https-url.ts'
import { inLanguages } from '../feed/translations.ts'
import { sourceSightings } from '../feed/vocabulary.ts'
import { letterKinds } from './vocabulary.ts'

/* A place where a person can ask: the law, whom the letter goes to, and what follows. */

/** A fact with the law or page that it comes from. */
const grounded = { basis: text(600), sourceUrl: httpsUrl, seen: oneOf(sourceSightings) }

const many = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(400))
const count = v.nullable(many)
/** Of both, at most one: months end on the same day of the month, days are calendar days. */
const span = { months: count, days: count }

const address = v.pipe(listOf(text(200), 8), v.minLength(1, 'needs at least one line'))

const controller = v.object({
  name: text(120),
  role: text(400),
  address,
  representative: v.optional(address),
  form: httpsUrl,
  dpoForm: v.nullable(httpsUrl),
  email: v.nullable(v.pipe(text(254), v.email('is not an e-mail address'))),
  sourceUrl: httpsUrl,
  seen: oneOf(sourceSightings),
  policyDate: day,
  seenDate: day,
  note: v.optional(text(600)),
  /** What has to be looked at again before anybody relies on it. */
  recheck: v.optional(text(600)),
})

const deadline = v.pipe(
  v.object({
    ...span,
    from: oneOf(['receipt', 'request']),
    /** false: no fixed period, but what is usual. */
    firm: v.boolean(),
    extension: v.nullable(v.object({ ...span, condition: text(400) })),
    acknowledgement: v.optional(v.object({ businessDays: v.number(), basis: text(200) })),
    ifSilent: v.optional(text(400)),
    ...grounded,
  }),
  v.check(({ months, days }) => (months === null) !== (days === null), 'needs months or days, not both'),
)

const authority = v.object({
  name: text(200),
  /** As letters have it; a translation of the place has its name in that language, if it bears one. */
  letterName: text(200),
  /** The user may name another. */
  ownChoice: v.boolean(),
  /** Its first line is the name, for which letters have `letterName`. */
  address: v.nullable(address),
  url: httpsUrl,
  leadUrl: v.nullable(httpsUrl),
  form: v.nullable(httpsUrl),
  basis: text(600),
  firstAskController: v.boolean(),
  seen: oneOf(sourceSightings),
  note: v.optional(text(600)),
})

const placeTexts = { label: text(120), lawShort: text(200), deadlineBasis: text(200) }

export const place = v.object({
  id,
  ...placeTexts,
  /** partly: some of it was not verified, and the page says so. */
  confidence: oneOf(['high', 'partly']),
  regions: listOf(text(6), 60),
  law: text(400),
  rights: listOf(v.object({ ask: text(400), ...grounded }), 20),
  controller,
  deadline,
  cost: v.object({ text: text(600), ...grounded }),
  identity: v.object({ text: text(600), ...grounded }),
  authority,
  steps: v.pipe(
    listOf(oneOf(letterKinds), 4),
    v.check(([first]) => first === 'request', 'must begin with request'),
    v.check((steps) => new Set(steps).size === steps.length, 'has a step twice'),
  ),
  waitAfterComplaint: v.nullable(v.object({ days: many, why: text(400) })),
  limits: listOf(text(600), 20),
  translations: inLanguages(v.object({ ...placeTexts, letterName: v.optional(text(200)) })),
})
