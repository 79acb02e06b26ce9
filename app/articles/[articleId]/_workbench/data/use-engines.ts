import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { call } from '#app/_client/call.ts'
import type { EngineInfo } from '#lib/api'
import { isBrowserReady } from './browser-translator.ts'
import type { EngineDescription } from './catalogues.ts'

/** How often one looks after an engine that is getting ready, and how often for one that may yet come. */
const LOOK_MS = 1000
const LOOK_AGAIN_MS = 10_000

/** One that can be asked, and where: the server's engines and the translator of this browser. */
export interface Translator extends EngineInfo {
  runs: 'server' | 'browser'
}

export interface Engines {
  /** The default first, that of the browser last; null until the server has told. */
  list: readonly Translator[] | null
  /** Looks again: a quota may be used up, a key refused. */
  refresh(): void
}

/** The translators there are. */
export function useEngines(known: readonly EngineDescription[]): Engines {
  const [engines, setEngines] = useState<readonly EngineInfo[] | null>(null)
  const [hasOwn, setHasOwn] = useState(false)
  useEffect(() => {
    let wanted = true
    isBrowserReady().then((ready) => wanted && setHasOwn(ready))
    return () => {
      wanted = false
    }
  }, [])
  const look = useRef(() => {})
  useEffect(() => {
    let next: ReturnType<typeof setTimeout> | undefined
    let wanted = true
    look.current = async () => {
      clearTimeout(next)
      const answer = await call('GET /api/engines').catch(() => null)
      if (!wanted) return
      // While the server is away, what it said last still stands.
      setEngines((before) => answer ?? before ?? [])
      clearTimeout(next)
      const fetching = answer?.some((engine) => engine.progress)
      if (fetching) next = setTimeout(look.current, LOOK_MS)
      else if (!answer?.some((engine) => engine.ready)) next = setTimeout(look.current, LOOK_AGAIN_MS)
    }
    look.current()
    return () => {
      wanted = false
      clearTimeout(next)
    }
  }, [])
  const refresh = useCallback(() => look.current(), [])
  const list = useMemo(
    () =>
      engines && [
        ...engines.map((engine): Translator => ({ ...engine, runs: 'server' })),
        ...(hasOwn ? known.flatMap(inBrowser) : []),
      ],
    [engines, hasOwn, known],
  )
  return useMemo(() => ({ list, refresh }), [list, refresh])
}

function inBrowser({ id, name, kind }: EngineDescription): Translator[] {
  return kind === 'browser' ? [{ id, name, ready: true, runs: 'browser' }] : []
}
