/**
 * Questions asked of a sentence and its English, each of which may find something an editor should look at.
 * One file a check, one line in the list. Pure: any two texts, ranges in UTF-16 units, ends exclusive.
 */
export type { Check, CheckContext, Finding, Pair, Span } from './check.ts'
export { checks, findIn } from './checks.ts'
