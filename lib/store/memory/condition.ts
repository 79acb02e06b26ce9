/** Which words a unit must hold: this one, all or any of what is listed. */
export type Condition = string | { all: Condition[] } | { any: Condition[] }

/**
 * Holds when at least `least` of the words are there. Halves are told apart by how many of the words each has, so
 * that no word is repeated more often than needed. `least` is 1 or more, and there are as many words at least.
 */
export function someOf(least: number, words: readonly string[]): Condition {
  if (least === 1) return joined('any', [...words])
  if (least === words.length) return joined('all', [...words])
  const middle = Math.floor(words.length / 2)
  const [first, second] = [words.slice(0, middle), words.slice(middle)]
  const ways: Condition[] = []
  for (let inFirst = Math.max(0, least - second.length); inFirst <= Math.min(least, first.length); inFirst++)
    ways.push(
      joined('all', [
        ...(inFirst > 0 ? [someOf(inFirst, first)] : []),
        ...(inFirst < least ? [someOf(least - inFirst, second)] : []),
      ]),
    )
  return joined('any', ways)
}

/** Writes a condition in the language of a database. */
export function write(
  condition: Condition,
  { and, or, word }: { and: string; or: string; word(word: string): string },
): string {
  if (typeof condition === 'string') return word(condition)
  const [parts, between] = 'all' in condition ? [condition.all, and] : [condition.any, or]
  return `(${parts.map((part) => write(part, { and, or, word })).join(between)})`
}

function joined(how: 'all' | 'any', conditions: Condition[]): Condition {
  const [only] = conditions
  if (conditions.length === 1 && only !== undefined) return only
  return how === 'all' ? { all: conditions } : { any: conditions }
}
