import { useRef, useState } from 'react'
import { call } from '#app/_client/call.ts'
import { LIMITS, ORIGIN } from '#lib/article'
import { useWorkbench } from '../workbench-state.ts'
import type { Fillings } from './fillings.ts'
import { takenLabel, tooLongLabel } from './issue-label.ts'
import { storeFillings } from './store-translations.ts'

interface TakingOptions {
  /** Shows the row of a text that is too long. */
  onTooLong: (at: number) => void
  onTaken: (words: string) => void
}

/** Storing what an alignment fills. */
export function useTaking({ onTooLong, onTaken }: TakingOptions) {
  const { session, article } = useWorkbench()
  const [isTaking, setIsTaking] = useState(false)
  const [problem, setProblem] = useState('')
  const underWay = useRef(false)

  const take = async ({ taken }: Fillings, replacing: boolean) => {
    if (underWay.current) return
    const tooLong = taken.find(({ text }) => text.length > LIMITS.target)
    if (tooLong) {
      onTooLong(tooLong.at)
      return setProblem(tooLongLabel(tooLong.at, tooLong.text.length))
    }
    underWay.current = true
    setIsTaking(true)
    setProblem('')
    try {
      const overwrite = replacing ? 'machine' : false
      const stored = await storeFillings(
        taken,
        (translations) =>
          call('POST /api/articles/{articleId}/translations', {
            params: { articleId: article.id },
            body: { engine: ORIGIN.import, translations, overwrite },
          }),
        (segments) => session.receive(segments),
      )
      onTaken(takenLabel(taken.length, stored))
    } catch (fault) {
      setProblem((fault as Error).message)
    } finally {
      underWay.current = false
      setIsTaking(false)
    }
  }
  return {
    take: (fillings: Fillings, replacing: boolean) => void take(fillings, replacing),
    isTaking,
    /** The same before it is on the screen: what is being stored is not changed meanwhile. */
    isUnderWay: () => underWay.current,
    problem,
    clearProblem: () => setProblem(''),
  }
}
