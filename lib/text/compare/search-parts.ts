import { searchForm } from './search-form.ts'

/** More parts would not narrow a result down any further. */
const MOST_PARTS = 8

const MARKS = '"“”„‟«»‹›＂'
const PART = new RegExp(`[${MARKS}]([^${MARKS}]*)[${MARKS}]?|[^${MARKS}\\s]+`, 'gu')

/**
 * What somebody looks for, in search form without the blanks around it: words between quotation marks of any kind
 * are one part, to be found side by side; any other word is a part. Each once, at most eight.
 */
export function searchParts(query: string): string[] {
  const parts = [...query.matchAll(PART)].flatMap(([all, phrase]) => {
    const form = searchForm(phrase ?? all)
    return form === '' ? [] : [form.slice(1, -1)]
  })
  return [...new Set(parts)].slice(0, MOST_PARTS)
}
