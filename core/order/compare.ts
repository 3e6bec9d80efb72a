/**
 * Compares two texts by their code units, the same in every language, or two numbers or moments. Equals give 0,
 * Infinity included; a comparator that never does leaves the order of equals to the engine.
 */
export const compare = <Value extends string | number | Date>(one: Value, other: Value): -1 | 0 | 1 => {
  if (one < other) return -1
  return one > other ? 1 : 0
}
