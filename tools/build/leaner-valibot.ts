import { type Cut, leanerLibrary } from './leaner-library.ts'

const valibot = /\/valibot\/dist\/index\.(min\.)?mjs$/

const cuts: Cut[] = [
  [/\w+\["~standard"\] = \{[^}]*\}, [^}]*\n\t\};/, '', 'what makes its schemas those of other libraries'],
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
]

/** Takes out of Valibot what nothing here uses. */
export const leanerValibot = () => leanerLibrary('Valibot', (id) => valibot.test(id), cuts)
