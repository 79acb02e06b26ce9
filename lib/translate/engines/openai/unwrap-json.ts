/** Names under which models put the translation, in small letters without signs. */
const NAMES = new Set(
  'translation translations translatedtext translated english en engb enus englishtranslation text output result answer response target content'.split(
    ' ',
  ),
)

/**
 * The translation in an answer that is JSON: `{"translation": "…"}`, `["…"]`, `"…"`. Null where the answer is no
 * JSON, or holds none or several that could be meant.
 */
export function unwrapJson(answer: string): string | null {
  if (!/^[{["]/.test(answer)) return null
  try {
    return translationIn(JSON.parse(answer))
  } catch {
    return null
  }
}

/** Whether an answer is an object as JSON or Python writes it, whole or not. */
export const looksLikeJson = (answer: string): boolean =>
  /^[{[]\s*(?:\{\s*)?["'][\w -]{1,40}["']\s*:/.test(answer)

function translationIn(value: unknown): string | null {
  if (typeof value === 'string') return value.trim()
  if (Array.isArray(value)) return value.length === 1 ? translationIn(value[0]) : null
  if (typeof value !== 'object' || value === null) return null
  const entries = Object.entries(value)
  const named = entries.filter(([name]) => NAMES.has(name.toLowerCase().replace(/[^a-z]/g, '')))
  const [only, another] = named.length > 0 ? named : entries
  return only && !another ? translationIn(only[1]) : null
}
