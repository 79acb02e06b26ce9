/** A number as English prints it: 2,310. */
export function inDigits(count: number): string {
  return count.toLocaleString('en-GB')
}

/** A number with its noun: 1 sentence, 2,310 words. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${inDigits(count)} ${count === 1 ? noun : plural}`
}
