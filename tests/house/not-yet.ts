/*
 * Where a rule of the house doesn't hold yet. A line goes as soon as its file keeps the rule; none is added.
 */

/** The rooms in which every file has a test at the path that mirrors its own. */
export const mirroredRooms = ['platform/', 'entrypoints/background/']

/** Files of core/ that no unit test calls. */
export const stillUntested = [] as string[]

/** Files with a function of more than 40 lines. */
export const stillLong: string[] = []

/** Files that export one thing, and are named for another. */
export const stillMisnamed: string[] = []

/** Files with a type that is named as a global. */
export const stillGlobal = [] as string[]
