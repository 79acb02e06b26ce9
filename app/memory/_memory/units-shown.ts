/** Rows of a page, and the most that a search shows. */
export const UNITS_SHOWN = { page: 50, found: 100 } as const
