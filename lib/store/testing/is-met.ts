import type { Condition } from '../memory/condition.ts'

/** Whether a unit that holds these words meets the condition. */
export function isMet(condition: Condition, held: ReadonlySet<string>): boolean {
  if (typeof condition === 'string') return held.has(condition)
  return 'all' in condition
    ? condition.all.every((one) => isMet(one, held))
    : condition.any.some((one) => isMet(one, held))
}
