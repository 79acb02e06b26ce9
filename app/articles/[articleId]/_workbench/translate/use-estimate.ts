import { useEffect, useState } from 'react'
import { call } from '#app/_client/call.ts'
import { counted, inDigits } from '#app/_ui/counted.ts'
import type { TranslationEstimate } from '#lib/api'
import type { Translator } from '../data/use-engines.ts'
import type { TranslationJob } from './translation-run.ts'

/** What a job will take: the answer, or why there is none. */
export type Estimate = TranslationEstimate | 'asking' | 'unknown'

/** What it will take, before anything is sent. `biller` is who bills the characters; null where nobody does. */
export function estimateLabel(estimate: Estimate, biller: string | null): string {
  if (estimate === 'asking') return biller ? `Counting what ${biller} will bill…` : ''
  if (estimate === 'unknown') return biller ? `What ${biller} will bill could not be learnt.` : ''
  const { known, characters, usage } = estimate
  const remembered = known > 0 ? `${counted(known, 'sentence is', 'sentences are')} known already. ` : ''
  if (!biller || characters === 0) return remembered.trim()
  const left = usage ? ` of ${inDigits(Math.max(usage.limit - usage.used, 0))} left in this period` : ''
  return `${remembered}${counted(characters, 'character')} will be billed${left}.`
}

/** What a job would take of an engine; null where there is none, or it is this browser's. */
export function useEstimate(
  articleId: string,
  engine: Translator | undefined,
  overwrite: TranslationJob['overwrite'],
): Estimate | null {
  const [estimate, setEstimate] = useState<Estimate | null>(null)
  const asked = engine?.runs === 'server' ? engine.id : undefined
  useEffect(() => {
    setEstimate(null)
    if (asked === undefined) return
    setEstimate('asking')
    const left = new AbortController()
    call('GET /api/articles/{articleId}/translate/estimate', {
      params: { articleId },
      query: { engine: asked, overwrite },
      signal: left.signal,
    }).then(
      (answer) => left.signal.aborted || setEstimate(answer),
      () => left.signal.aborted || setEstimate('unknown'),
    )
    return () => left.abort()
  }, [articleId, asked, overwrite])
  return estimate
}
