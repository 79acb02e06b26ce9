import { useState } from 'react'
import { SplitAndJoin, type SplitAndJoinOptions } from './split-and-join.ts'

/** Splitting and joining in this article; the same for as long as it is open, with the options it began with. */
export function useSplitAndJoin(options: SplitAndJoinOptions): SplitAndJoin {
  const [splitAndJoin] = useState(() => new SplitAndJoin(options))
  return splitAndJoin
}
