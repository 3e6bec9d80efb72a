import { type Cut, leanerLibrary } from './leaner-library.ts'

const d3Scale = /\/d3-scale\/dist\/d3-scale\.mjs$/

const ticks = 'the ticks of its scales of time'

const others = 'ranges of other things than numbers'

const cuts: Cut[] = [
  // That is all it needs of d3-interpolate, which would come whole, and bring the names of all colours.
  [
    /import \{ interpolateNumber, [^}]*\} from 'd3-interpolate';/,
    'const interpolateNumber = (a, b) => (t) => a * (1 - t) + b * t;',
    others,
  ],
  [/(?<=interpolate\$1 = )interpolate(?=,)/, 'interpolateNumber', others],
  [/\n {2}scale\.rangeRound = function\(_\) \{\n {4}return range = [\s\S]*?\n {2}\};\n/, '', others],
  [/ {2}var formatMillisecond = [\s\S]*?\n {2}\}\n(?=\n {2}scale\.invert)/, '', ticks],
  [
    /(?<=domain\(Array\.from\(_, number\)\) : domain\(\)\.map\(date\);\n {2}\};\n)[\s\S]*?(?=\n {2}return scale;)/,
    '',
    ticks,
  ],
  [/(?<=calendar\()utcTicks, [^)]*(?=\))/, '', ticks],
]

/** Takes out of d3-scale what nothing here uses: a scale gives the place of a time, and d3-time has the rest. */
export const leanerD3 = () => leanerLibrary('d3-scale', (id) => d3Scale.test(id), cuts)
