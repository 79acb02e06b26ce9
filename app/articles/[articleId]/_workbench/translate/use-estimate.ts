import { useEffect, useState } from 'react'
import { call } from '#app/_client/call.ts'
import { counted, inDigits } from '#app/_ui/counted.ts'
import type { TranslationEstimate } from '#lib/api'
import { BROWSER } from './browser-translator.ts'
import type { TranslationOrder } from './translation-run.ts'

/** What an order will take: the answer, or why there is none. */
export type Estimate = TranslationEstimate | 'asking' | 'unknown'

/** What it will take, before anything is sent. Nobody pays for what runs on this computer. */
export function estimateLabel(estimate: Estimate, engine: string): string {
  const bills = engine === 'deepl'
  if (estimate === 'asking') return bills ? 'Counting what DeepL will bill…' : ''
  if (estimate === 'unknown') return bills ? 'What DeepL will bill could not be learnt.' : ''
  const { known, characters, usage } = estimate
  const remembered = known > 0 ? `${counted(known, 'sentence is', 'sentences are')} known already. ` : ''
  if (!bills || characters === 0) return remembered.trim()
  const left = usage ? ` of ${inDigits(Math.max(usage.limit - usage.used, 0))} left in this period` : ''
  return `${remembered}${counted(characters, 'character')} will be billed${left}.`
}

/** What it would take of an engine to carry out an order; null where there is none. */
export function useEstimate(
  articleId: string,
  engine: string | undefined,
  overwrite: TranslationOrder['overwrite'],
): Estimate | null {
  const [estimate, setEstimate] = useState<Estimate | null>(null)
  useEffect(() => {
    setEstimate(null)
    if (engine === undefined || engine === BROWSER.id) return
    setEstimate('asking')
    const left = new AbortController()
    call('GET /api/articles/{articleId}/translate/estimate', {
      params: { articleId },
      query: { engine, overwrite },
      signal: left.signal,
    }).then(
      (answer) => left.signal.aborted || setEstimate(answer),
      () => left.signal.aborted || setEstimate('unknown'),
    )
    return () => left.abort()
  }, [articleId, engine, overwrite])
  return estimate
}
