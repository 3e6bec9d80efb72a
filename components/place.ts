/**
 * Stands in a sentence for what is to be an element of its own: the sentence is split at it. A character that stands for
 * what is no text; no feed has reason to use it.
 */
export const place = '\ufffc'
