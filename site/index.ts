// What tools/site makes the website with.
export { makeCards } from './make-cards.ts'
export { listedPaths, makeSite } from './make-site.ts'
