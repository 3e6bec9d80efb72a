/**
 * How long a line is empty between two outcomes, in ms: a change that is undone before the next drawing goes unnoticed.
 */
const emptyForMs = 100

/**
 * Does something, and says how it went: whoever does the same twice hears it twice. Screen readers speak only of what
 * changes, and the second outcome is as a rule in the same words as the first, so the line is emptied before.
 * @param say shows an outcome; null shows none
 */
export const sayAnew = async <Outcome>(
  say: (outcome: Outcome | null) => void,
  act: () => Outcome | null | Promise<Outcome | null>,
): Promise<void> => {
  say(null)
  // The work begins at once, as the browser allows some of it only while a click lasts; and before the clock does, as
  // nothing is drawn while it keeps the page busy.
  const [outcome] = await Promise.all([act(), new Promise((resolve) => setTimeout(resolve, emptyForMs))])
  say(outcome)
}
