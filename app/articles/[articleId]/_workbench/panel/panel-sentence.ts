import type { ArticleRequests } from '../data/requests.ts'
import type { Answers } from '../data/use-engine-suggestions.ts'
import type { Suggestion } from '../data/use-suggestions.ts'

/** What every part of the panel is about. */
export interface PanelSentence {
  segmentId: string
  number: number
  language: string
  suggestions: readonly Suggestion[]
  /** What translators said of the sentence, and how to ask others. */
  answers: Answers
  /** Opens the choice of translators for the whole article. */
  onTranslators: () => void
  requests: ArticleRequests
  onTake: (text: string) => void
}
