import { useEffect, useMemo, useState } from 'react'
import { BROWSER, isBrowserReady } from './browser-translator.ts'
import type { ArticleRequests, EngineAnswer } from './requests.ts'

/** How often one looks after an engine that is getting ready, and how often for one that may yet come. */
const LOOK_MS = 1000
const LOOK_AGAIN_MS = 10_000

/** The translators there are, the default first, that of the browser last; null until the server has told. */
export function useEngines(requests: ArticleRequests): readonly EngineAnswer[] | null {
  const [engines, setEngines] = useState<EngineAnswer[] | null>(null)
  const [hasOwn, setHasOwn] = useState(false)
  useEffect(() => {
    let wanted = true
    isBrowserReady().then((ready) => wanted && setHasOwn(ready))
    return () => {
      wanted = false
    }
  }, [])
  useEffect(() => {
    let next: ReturnType<typeof setTimeout> | undefined
    let wanted = true
    const look = async () => {
      const answer = await requests.engines().catch(() => null)
      if (!wanted) return
      // While the server is away, what it said last still stands.
      setEngines((before) => answer ?? before ?? [])
      const fetching = answer?.some((engine) => engine.progress)
      if (fetching) next = setTimeout(look, LOOK_MS)
      else if (!answer?.some((engine) => engine.ready)) next = setTimeout(look, LOOK_AGAIN_MS)
    }
    look()
    return () => {
      wanted = false
      clearTimeout(next)
    }
  }, [requests])
  return useMemo(() => (hasOwn && engines ? [...engines, BROWSER] : engines), [engines, hasOwn])
}
