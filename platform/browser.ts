/*
 * The one place that imports webextension-polyfill, for the background and the pages. Content scripts use the
 * browser's own API: the polyfill alone would weigh more than they do.
 */
export { default as browser } from 'webextension-polyfill'
