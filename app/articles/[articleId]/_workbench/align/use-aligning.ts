import { useEffect, useRef, useState } from 'react'
import { type AlignedSentence, alignTextWithPauses } from '#lib/align'
import type { Format } from '#lib/segment'

interface AligningRequest {
  german: readonly { source: string; block: number }[]
  english: string
  format: Format
}

/** Aligns a text with the German in small steps, so that the page answers meanwhile; two long ones take seconds. */
export function useAligning(onAligned: (aligned: AlignedSentence[], english: string) => void) {
  const [running, setRunning] = useState(false)
  const [problem, setProblem] = useState('')
  const leave = useRef<AbortController | null>(null)
  useEffect(() => () => leave.current?.abort(), [])

  const start = async ({ german, english, format }: AligningRequest) => {
    leave.current?.abort()
    const left = new AbortController()
    leave.current = left
    setProblem('')
    setRunning(true)
    try {
      const aligned = await alignTextWithPauses(german, english, format, () => nextTask(left.signal))
      if (!left.signal.aborted) onAligned(aligned, english)
    } catch {
      if (!left.signal.aborted) setProblem('This text could not be laid beside the German.')
    } finally {
      if (leave.current === left) setRunning(false)
    }
  }
  return {
    running,
    problem,
    start: (request: AligningRequest) => void start(request),
    stop: () => {
      leave.current?.abort()
      setRunning(false)
    },
  }
}

function nextTask(signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) =>
    setTimeout(() => (signal.aborted ? reject(signal.reason) : resolve())),
  )
}
