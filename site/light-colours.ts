import tokens from '../components/tokens.css?raw'

/** The colours of the light theme by the names of their tokens, for pictures, which have no style sheet. */
export const lightColours: ReadonlyMap<string, string> = new Map(
  [...tokens.matchAll(/--([a-z]+): light-dark\((#[0-9a-f]{6}),/g)]
    .map(([, name = '', colour = '']): [string, string] => [name, colour])
    // What follows is for more contrast.
    .filter(([name], index, all) => all.findIndex(([other]) => other === name) === index),
)

export const colourOf = (name: string): string => lightColours.get(name) ?? '#000000'
