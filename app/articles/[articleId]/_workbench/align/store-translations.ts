export interface Filling {
  segmentId: string
  text: string
  /** Index of its row. */
  at: number
}

/** So much goes into one request: what was stored before one fails stays stored. */
const MOST_SENTENCES = 2_000
const MOST_CHARACTERS = 1_000_000

/** Stores the texts portion by portion and gives the number of those stored. Rejects as `put` does. */
export async function storeFillings<Stored>(
  fillings: readonly Filling[],
  put: (translations: { segmentId: string; text: string }[]) => Promise<{ segments: Stored[] }>,
  receive: (segments: Stored[]) => void,
): Promise<number> {
  let stored = 0
  for (const some of portions(fillings)) {
    const translations = some.map(({ segmentId, text }) => ({ segmentId, text }))
    const { segments } = await put(translations)
    receive(segments)
    stored += segments.length
  }
  return stored
}

export function portions(fillings: readonly Filling[]): Filling[][] {
  const made: Filling[][] = []
  let room = 0
  for (const filling of fillings) {
    const last = made.at(-1)
    room -= filling.text.length
    if (last && room >= 0 && last.length < MOST_SENTENCES) last.push(filling)
    else {
      made.push([filling])
      room = MOST_CHARACTERS - filling.text.length
    }
  }
  return made
}
