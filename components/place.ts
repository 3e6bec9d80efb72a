/**
 * Marks where an element goes in a sentence, which is split there. This is U+FFFC, the object replacement character,
 * which no feed has reason to use.
 */
export const place = '\ufffc'
