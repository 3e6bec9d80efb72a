import { type Cut, leanerLibrary } from './leaner-library.ts'

const valibot = /\/valibot\/dist\/index\.(min\.)?mjs$/

/** `nullish` and `exactOptional`: what may be missing here is `optional`. */
const missing = 'other members that may be missing'

const cuts: Cut[] = [
  [/\w+\["~standard"\] = \{[^}]*\}, [^}]*\n\t\};/, '', 'what makes its schemas those of other libraries'],
  [/\n\t\treference: [\w$]+,/g, '', 'what a message in another language is found by'],
  [/\n\t\tasync: false,/g, '', 'what tells its schemas from those that take their time'],
  [/\n\t\trequirement: context\.requirement,/, '', 'what a check demands, in an issue'],
  [
    /,\n\t\tlang: [\w$]+\.lang,\n\t\tabortEarly: [\w$]+\.abortEarly,\n\t\tabortPipeEarly: [\w$]+\.abortPipeEarly(?=\n\t\};\n\tconst isSchema)/,
    '',
    'how an issue was looked for',
  ],
  [
    /(?<=message\$1 = other\?\.message \?\? context\.message) \?\? .*?getSpecificMessage\(.*?;/,
    ';',
    'messages in languages of its own',
  ],
  [
    /\(valueSchema\.type === "exact_optional" \|\| (valueSchema\.type === "optional") \|\| valueSchema\.type === "nullish"\)/g,
    '$1',
    missing,
  ],
  [
    /valueSchema\.type !== "exact_optional" && (valueSchema\.type !== "optional") && valueSchema\.type !== "nullish"/g,
    '$1',
    missing,
  ],
  [/([\w.]+) instanceof Date \? \1\.toJSON\(\) : /g, '', 'dates, which no JSON has'],
  [
    /(?<=return )typeof (schema\.(?:default|fallback)) === "function" \? \1\(dataset, config\$1\) : /g,
    '',
    'values made anew',
  ],
  [/(?<=return value1 === value2) \|\| Number\.isNaN\(value1\) && Number\.isNaN\(value2\)/, '', 'what is no number'],
  [/(?<=const DEFAULT_CONFIG = \{)[^}]*(?=\})/, '', 'how it looks where nobody says how'],
  [
    /(?<=function getGlobalConfig\((config\$1)\) \{\n)[^{}]*\{[^{}]*\};(?=\n\})/,
    '\treturn $1 ?? DEFAULT_CONFIG;',
    'what all that uses it can be told at once',
  ],
]

/** Takes out of Valibot what nothing here uses. */
export const leanerValibot = () => leanerLibrary('Valibot', (id) => valibot.test(id), cuts)
