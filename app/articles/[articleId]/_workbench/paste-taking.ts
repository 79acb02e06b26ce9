import type { Segment } from '#lib/article'
import type { ArticleRequests } from './requests.ts'

export interface Filling {
  segmentId: string
  text: string
  /** Index of its row. */
  at: number
}

/** So much goes into one request: what was stored before one fails stays stored. */
const MOST_SENTENCES = 2_000
const MOST_CHARACTERS = 1_000_000

/** Stores the texts as machine translations and gives the number of those stored. Rejects with an `ApiProblem`. */
export async function storeFillings(
  requests: Pick<ArticleRequests, 'putTranslations'>,
  fillings: readonly Filling[],
  overwrite: false | 'machine',
  receive: (segments: Segment[]) => void,
): Promise<number> {
  let stored = 0
  for (const some of portions(fillings)) {
    const translations = some.map(({ segmentId, text }) => ({ segmentId, text }))
    const { segments } = await requests.putTranslations(translations, overwrite)
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
