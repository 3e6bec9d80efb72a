import { type Cut, leanerLibrary } from './leaner-library.ts'

// Matches the popup's own copy too (popup-in-one-file.ts).
export const preact = /\/preact\/dist\/preact\.(\S+\.)?mjs$/

const mathml = '"http:\\/\\/www\\.w3\\.org\\/1998\\/Math\\/MathML"'

/** What a component threw may be a promise, for which `Suspense` waits: here it is a failure as any other. */
const suspense = 'what waits for a promise that was thrown'
const olderMethods = 'the methods of a component that later ones replaced'
const portals = 'what is drawn elsewhere (`createPortal`)'

const cuts: Cut[] = [
  // Nothing can be made to set it then, and Mozilla's check of the package has nothing to warn about.
  [/\(\w+\.innerHTML=\w+\.__html\)/, '(void 0)', 'its way of making a document from a string'],
  [new RegExp(`"math"==\\w+\\?\\w+=${mathml}:`), '', 'the elements of MathML'],
  [/128&(\w+)\.__u&&\(.*?\),(?=\(\w+=\w+\.__b\))/, '', suspense],
  [
    /if\((\w+\.length=\w+,\w+\.__v=null),\w+\|\|\w+\)if\((\w+)&&\2\.then\).*?else \w+&&\w+\.some\(\w+\);else /,
    '$1,',
    suspense,
  ],
  [/(\w+)&&\1\.then\|\|(?=\w+\(\w+\))/, '', suspense],
  [/!\w+&&\((\w+)=\w+\.__c\)&&\(\1=\1\.__z\)&&.*?\),(?=\w+\|\|)/, '', suspense],
  [/\.replace\(\/xlink.*?"s"\)/, '', 'other names of attributes of SVG'],
  [new RegExp(`\\|\\|${mathml}==\\w+&&\\w+\\.test\\(\\w+\\)`), '', 'what stands in MathML'],
  [/,\w+\.getDerivedStateFromProps&&\(.*?\)\)\)(?=\),)/, '', olderMethods],
  [/\w+!==\w+&&\w+&&!\w+\.getDerivedStateFromProps&&.*?\),(?=\w+\.__v==)/, '', olderMethods],
  [/(\w+)\.componentWillUpdate&&\1\.componentWillUpdate\(.*?\),/, '', olderMethods],
  [/\w+&&!\w+\.getDerivedStateFromProps&&(\w+)\.componentWillMount&&\1\.componentWillMount\(\),/, '', olderMethods],
  [/(\w+)\.__P&&\(\w+=\w+,\w+=\(\w+=\1\.__P\)\.namespaceURI.*?:null\),/, '', portals],
  [/\w+\.__P&&\(\w+\.__e=null,\w+=\w+\),/, '', portals],
]

/** Takes out of Preact what nothing here uses. */
export const leanerPreact = () => leanerLibrary('Preact', (id) => preact.test(id), cuts)
