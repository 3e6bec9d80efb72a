/** A text that runs by its own direction, whatever stands around it (Unicode's isolates: SVG has no other way). */
export const isolated = (text: string): string => `\u2068${text}\u2069`
