/**
 * Lets at most `most` of what it is given run at once; the others wait for their turn, in order. So what
 * several articles ask of one server stays as much as one article may ask.
 */
export function atMost(most: number): <T>(run: () => Promise<T>) => Promise<T> {
  let running = 0
  const waiting: (() => void)[] = []
  return async (run) => {
    if (running < most) running++
    else await new Promise<void>((resolve) => waiting.push(resolve))
    try {
      return await run()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
