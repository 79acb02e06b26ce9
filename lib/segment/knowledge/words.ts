/** Reads a word list as it is written in these files: words set apart by blanks and line breaks. */
export function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean))
}
