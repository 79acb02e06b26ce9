import { splitWords } from './words.ts'

/** How a text becomes words before TER counts; the defaults are those of tercom and of the published HTER. */
export interface TerSettings {
  /** Upper and lower case differ. Default false. */
  cased?: boolean
  /** Marks become words of their own (tercom's Western normalisation). Default false: words end at blanks. */
  normalized?: boolean
  /** The marks . , ? : ; ! " ( ) count. Default true. */
  punctuation?: boolean
}

/** Tercom's Western normalisation, rule by rule, in its order (Normalizer.java of tercom 0.10). */
const NORMALIZATION: [pattern: RegExp, replacement: string][] = [
  [/\n-/g, ''],
  [/\n/g, ' '],
  [/&quot;/g, '"'],
  [/&amp;/g, '&'],
  [/&lt;/g, '<'],
  [/&gt;/g, '>'],
  [/^|$/g, ' '],
  [/[{-~[-` -&(-+:-@/]/g, ' $& '],
  [/'s /g, " 's "],
  [/([^0-9])([.,])/gu, '$1 $2 '],
  [/([.,])([^0-9])/gu, ' $1 $2'],
  [/([0-9])-/g, '$1 - '],
]

/** The words of a text as TER counts them. */
export function terWords(
  text: string,
  { cased, normalized, punctuation = true }: TerSettings = {},
): string[] {
  let prepared = cased ? text : text.toLowerCase()
  if (normalized)
    for (const [pattern, replacement] of NORMALIZATION) prepared = prepared.replace(pattern, replacement)
  if (!punctuation) prepared = prepared.replace(/[.,?:;!"()]/g, '')
  return splitWords(prepared)
}
