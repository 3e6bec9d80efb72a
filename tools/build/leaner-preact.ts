import { type Cut, leanerLibrary } from './leaner-library.ts'

// Matches the popup's own copy too (popup-in-one-file.ts).
const preact = /\/preact\/dist\/preact\.(\S+\.)?mjs$/

const mathml = '"http:\\/\\/www\\.w3\\.org\\/1998\\/Math\\/MathML"'

const cuts: Cut[] = [
  // Nothing can be made to set it then, and Mozilla's check of the package has nothing to warn about.
  [/\(\w+\.innerHTML=\w+\.__html\)/, '(void 0)', 'its way of making a document from a string'],
  [new RegExp(`"math"==\\w+\\?\\w+=${mathml}:`), '', 'the elements of MathML'],
  [new RegExp(`\\|\\|${mathml}==\\w+&&\\w+\\.test\\(\\w+\\)`), '', 'what stands in MathML'],
]

/** Takes out of Preact what nothing here uses. */
export const leanerPreact = () => leanerLibrary('Preact', (id) => preact.test(id), cuts)
