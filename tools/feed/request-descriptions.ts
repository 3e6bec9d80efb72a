/*
 * What each member of feed/requests/ is for, as descriptions.ts has it for the rest of the source. The letters are
 * information, not advice: nothing stands here that was not verified.
 */

const seen =
  'page: the official text or an excerpt of it was read; cited: its address was seen cited, its text read elsewhere. A ' +
  'comment says where.'

const grounded = (name: string) => ({
  [`${name}.basis`]: 'The provision or page it rests on.',
  [`${name}.sourceUrl`]: 'Where that can be read: an https: address, of the official text where there is one.',
  [`${name}.seen`]: seen,
})

export const generalDescriptions: Record<string, string> = {
  format: 'Always 1. A version of WhoSees that does not know the format offers the official links instead.',
  compiled: 'The day of the last check of all laws and addresses: YYYY-MM-DD. It is shown on the page.',
  beforeYouAsk: 'What to look at before asking, such as the file that the app offers.',
  'beforeYouAsk.id': 'Lower-case letters, digits, single hyphens.',
  'beforeYouAsk.places': 'Ids of the places it is for; left out, it is for all.',
  'beforeYouAsk.text': 'One or two sentences.',
  'beforeYouAsk.url': 'Where it is: an https: address.',
  'beforeYouAsk.seen': seen,
  'beforeYouAsk.translations': 'By language.',
  'beforeYouAsk.translations.text': 'The same in that language.',
}

const placeHead = {
  id: 'Lower-case letters, digits, single hyphens. It is never changed: people may have it remembered.',
  label: 'The name in the list.',
  lawShort: 'The law as a sentence of the letter names it, after "under"; with its country if it has a namesake.',
  deadlineBasis: 'The provision on the period, as it stands in brackets after "the legal period".',
  confidence: 'partly: some of it was not verified, and the page says so.',
  regions: 'Codes of the countries (AT) or states (US-OR) it is for. With more than one, the letter asks which.',
  law: 'The law in full.',
  rights: 'What can be asked by right.',
  'rights.ask': 'What it is, in a few words.',
  ...grounded('rights'),
}

const placeAddressee = {
  controller: 'Whom the letter goes to.',
  'controller.name': 'Its name in law.',
  'controller.role': 'What makes it the one to ask.',
  'controller.address': 'The postal address, line by line; the first line is the name.',
  'controller.representative': 'Its representative in the place, in the same form.',
  'controller.form': 'The web form for requests.',
  'controller.dpoForm': 'The form of the data protection officer; null if there is none.',
  'controller.email': 'Only an address at which it takes requests; null if there is none.',
  'controller.sourceUrl': 'The policy that says so.',
  'controller.seen': seen,
  'controller.policyDate': 'The date of that policy.',
  'controller.seenDate': 'The day on which it was looked at.',
  'controller.note': 'What else to know of it.',
  'controller.recheck': 'What has to be looked at again before anybody relies on it. It is shown on the page.',
}

const placePeriod = {
  deadline: 'How long the company has. Dates are estimates, and the page says so.',
  'deadline.months': 'Months, or null: a month ends on the same day of the next, or on its last day.',
  'deadline.days': 'Calendar days, or null. One of the two is needed.',
  'deadline.from': 'What the period runs from by law. The page counts from the day of sending either way.',
  'deadline.firm': 'false: no fixed period, but what is usual; the letters have soft sentences for it.',
  'deadline.extension': 'By how much it may be extended; null if it may not, or if that is not known.',
  'deadline.extension.months': 'Months, or null.',
  'deadline.extension.days': 'Days, or null; both null: for as long as the company says.',
  'deadline.extension.condition': 'When and how.',
  'deadline.acknowledgement': 'When receipt has to be confirmed.',
  'deadline.acknowledgement.businessDays': 'Within how many business days.',
  'deadline.acknowledgement.basis': 'The provision.',
  'deadline.ifSilent': 'What silence counts as in law.',
  ...grounded('deadline'),
  cost: 'What it may cost.',
  'cost.text': 'One or two sentences.',
  ...grounded('cost'),
  identity: 'What the company may ask in order to know who is asking.',
  'identity.text': 'One or two sentences.',
  ...grounded('identity'),
}

const placeAfterwards = {
  authority: 'Whom to complain to.',
  'authority.name': 'Its name on the page.',
  'authority.letterName': 'Its name in letters.',
  'authority.ownChoice': 'Whether a person may turn to another, which they then name themselves.',
  'authority.address': 'The postal address, line by line, the name first; null if none was verified.',
  'authority.url': 'Its page on complaints.',
  'authority.leadUrl': 'The page of an authority that leads or shares; null if there is none.',
  'authority.form': 'Its form; null if there is none.',
  'authority.basis': 'The provision, and what it can do.',
  'authority.firstAskController': 'Whether the company has to be asked first.',
  'authority.seen': seen,
  'authority.note': 'What else to know of it.',
  steps: 'The letters of the place in their order, the request first. None is offered before its time.',
  waitAfterComplaint: 'How long to wait after the complaint to the company; null for not at all.',
  'waitAfterComplaint.days': 'Calendar days.',
  'waitAfterComplaint.why': 'The provision or page that says so.',
  limits: 'What the law does not give, and when an answer can be refused.',
  translations: 'By language. Letters in a language need all of its texts.',
  'translations.label': 'The name in the list.',
  'translations.lawShort':
    'The law as a sentence of the letter names it: with its article in es and fr, in the dative in de.',
  'translations.deadlineBasis': 'The provision on the period, as it stands in brackets.',
  'translations.letterName': "The authority's own name in that language; left out where it has none.",
}

export const placeDescriptions: Record<string, string> = {
  ...placeHead,
  ...placeAddressee,
  ...placePeriod,
  ...placeAfterwards,
}

export const questionDescriptions: Record<string, string> = {
  id: 'Lower-case letters, digits, single hyphens.',
  short: 'At most 90 characters, for the list.',
  text: 'The question as the letter puts it. It asks, and asserts nothing; China is named as one country among others.',
  whyItMatters: 'Why one would ask, in one or two sentences.',
  relatedFindings: 'Ids of findings about it.',
  basisPerPlace: 'By the id of the place. Where a place is missing, the question is not asked there.',
  'basisPerPlace.strength':
    'right or partly: it goes under the law; courtesy: apart from it; none: it is not offered. No courtesy is made a right.',
  'basisPerPlace.basis': 'The provision; null for courtesy and none.',
  translations: 'By language.',
  'translations.short': 'For the list.',
  'translations.text': 'As the letter puts it.',
  'translations.whyItMatters': 'Why one would ask.',
}

const kinds = {
  request: 'The request.',
  reminder: 'The reminder.',
  complaintToController: 'The complaint to the company.',
  complaintToAuthority: 'The complaint to the authority.',
}

const channels = (name: string) => ({
  [name]: 'The ways in which a letter is sent, as a complaint names them.',
  [`${name}.webForm`]: 'The web form.',
  [`${name}.dpoForm`]: 'The form of the data protection officer.',
  [`${name}.post`]: 'A letter by post.',
})

export const letterDescriptions: Record<string, string> = {
  letters: 'The paragraphs of each letter in their order.',
  ...Object.fromEntries(
    Object.entries(kinds).flatMap(([kind, description]) => [
      [`letters.${kind}`, description],
      [`letters.${kind}.id`, 'What the paragraph is: sender, addressee, date, subject, questions and so on.'],
      [`letters.${kind}.text`, 'Its text, with placeholders like {law}, which npm run feed:check knows.'],
      [`letters.${kind}.when`, 'The condition on which it belongs to the letter; null: it always does.'],
      [`translations.letters.${kind}`, `${description.slice(0, -1)}: the same paragraphs in the same order.`],
    ]),
  ),
  ...channels('channels'),
  translations: 'By language.',
  'translations.letters': 'All letters in that language.',
  ...channels('translations.channels'),
}
