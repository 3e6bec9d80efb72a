import {
  channelDescriptions,
  feedDescriptions,
  findingDescriptions,
  hostsDescriptions,
  listDescriptions,
  translationDescriptions,
} from './descriptions.ts'

const described = [
  ...[findingDescriptions, feedDescriptions, translationDescriptions, hostsDescriptions, channelDescriptions],
  ...Object.values(listDescriptions),
]

/** The names of all members that the editors' files can have. */
export const sourceMembers: ReadonlySet<string> = new Set(
  described.flatMap((descriptions) => Object.keys(descriptions)).flatMap((path) => path.split('.')),
)
