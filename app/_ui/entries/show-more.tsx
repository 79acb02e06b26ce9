'use client'

import { useState } from 'react'
import { Problem } from '../page/problem.tsx'

/** Reads the next page of a list on request. */
export function ShowMore({ read }: { read: () => Promise<void> }) {
  const [waiting, setWaiting] = useState(false)
  const [problem, setProblem] = useState('')
  const onClick = async () => {
    setWaiting(true)
    setProblem('')
    await read().catch((fault: Error) => setProblem(fault.message))
    setWaiting(false)
  }
  return (
    <>
      <Problem words={problem} className="mt-4" />
      <button type="button" className="button mt-6" onClick={onClick} disabled={waiting}>
        {waiting ? 'Reading…' : 'Show more'}
      </button>
    </>
  )
}
