import { useEffect, useState } from 'react'
import type { Overwrite } from '#lib/article'
import { counted, inDigits } from '../../../_ui/counted.ts'
import { BROWSER } from './browser-translator.ts'
import type { ArticleRequests, EstimateAnswer } from './requests.ts'

/** What it will take, before anything is sent. Nobody pays for what runs on this computer. */
export function estimateWords({ known, characters, usage }: EstimateAnswer, engine: string): string {
  const remembered = known > 0 ? `${counted(known, 'sentence is', 'sentences are')} known already. ` : ''
  if (engine !== 'deepl' || characters === 0) return remembered.trim()
  const left = usage ? ` of ${inDigits(Math.max(usage.limit - usage.used, 0))} left in this period` : ''
  return `${remembered}${counted(characters, 'character')} will be billed${left}.`
}

/** What it would take of an engine to carry out an order; null until it is known, and without an engine. */
export function useEstimate(
  requests: ArticleRequests,
  engine: string | undefined,
  overwrite: Overwrite,
): EstimateAnswer | null {
  const [estimate, setEstimate] = useState<EstimateAnswer | null>(null)
  useEffect(() => {
    setEstimate(null)
    if (engine === undefined || engine === BROWSER.id) return
    const left = new AbortController()
    requests.estimate(engine, overwrite, left.signal).then(
      (answer) => left.signal.aborted || setEstimate(answer),
      () => {},
    )
    return () => left.abort()
  }, [requests, engine, overwrite])
  return estimate
}
