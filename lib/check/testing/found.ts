import type { Check, CheckContext } from '../check.ts'

/**
 * What a check finds in a pair „German → English“, each finding as its message with the English or German it is
 * about in brackets: „“household” is to be avoided. [household]“.
 */
export function found(check: Check, pair: string, context: Partial<CheckContext> = {}): string[] {
  const [source = '', target = ''] = pair.split(' → ')
  return check.find({ source, target }, { terms: [], ...context }).map(({ message, at, sourceAt }) => {
    const about = at ? target.slice(...at) : sourceAt ? source.slice(...sourceAt) : ''
    return about ? `${message} [${about}]` : message
  })
}
