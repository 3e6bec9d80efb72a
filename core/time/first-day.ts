/** The first day of a feed date, which may be of a month or a year only: of `2022-06` it is `2022-06-01`. */
export const firstDay = (date: string): string => `${date}-01-01`.slice(0, 10)
