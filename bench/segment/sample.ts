/** A text with the boundaries that are right in it, counted in non-blank units before them; the last is none. */
export interface Sample {
  id: string
  text: string
  gold: Set<number>
  /** Boundaries that may be set or not. */
  unscored: Set<number>
  /** For a case: its sentences with blanks collapsed, which have to come out exactly. */
  sentences: string[] | null
}

/** Runs of blanks as one space, none at the ends. */
export function collapseBlanks(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
