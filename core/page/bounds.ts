/* How much the observer keeps and tells of a page, which may contact and keep as much as it likes. */

/** Different hosts. */
export const maxHosts = 2000

/** RFC 1035, 2.3.4: of a host's name as written, without the dot at the end. */
export const maxNameLength = 253

/** Names of each kind of what a page keeps, and the length that they are cut to. */
export const maxNames = 200
export const maxKeptName = 120
