import { useEffect, useRef, useState } from 'react'
import { type Beside, layBesideInTurns } from '#lib/align'
import type { Format } from '#lib/segment'

interface LayingOrder {
  german: readonly { source: string; block: number }[]
  english: string
  format: Format
}

/** Lays a text beside the German while the page stays alive; two long ones take seconds. */
export function useLaying(onLaid: (beside: Beside[], english: string) => void) {
  const [running, setRunning] = useState(false)
  const [problem, setProblem] = useState('')
  const leave = useRef<AbortController | null>(null)
  useEffect(() => () => leave.current?.abort(), [])

  const start = async ({ german, english, format }: LayingOrder) => {
    leave.current?.abort()
    const left = new AbortController()
    leave.current = left
    setProblem('')
    setRunning(true)
    try {
      const beside = await layBesideInTurns(german, english, format, () => othersHaveTheirTurn(left.signal))
      if (!left.signal.aborted) onLaid(beside, english)
    } catch {
      if (!left.signal.aborted) setProblem('This text could not be laid beside the German.')
    } finally {
      if (leave.current === left) setRunning(false)
    }
  }
  return {
    running,
    problem,
    start: (order: LayingOrder) => void start(order),
    stop: () => {
      leave.current?.abort()
      setRunning(false)
    },
  }
}

function othersHaveTheirTurn(signal: AbortSignal): Promise<void> {
  return new Promise((goOn, stop) => setTimeout(() => (signal.aborted ? stop(signal.reason) : goOn())))
}
