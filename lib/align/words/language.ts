/** German is the source, English the target. */
export type Language = 'de' | 'en'
