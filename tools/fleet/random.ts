/** Numbers from [0, 1), the same from the same seed: xorshift32 (G. Marsaglia, 2003). */
export const randomFrom = (seed: number): (() => number) => {
  let state = seed | 0 || 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 2 ** 32
  }
}

/** A normally distributed number (Box and Muller). */
export const normal = (random: () => number, mean: number, deviation: number): number =>
  mean + deviation * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
