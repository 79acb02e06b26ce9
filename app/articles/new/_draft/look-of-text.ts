import type { Format } from '#lib/segment'

const MARK = /^(#{1,6} |> |```|[-*+] \[[ xX]\] )/
const INLINE = /\*\*[^\s*][^*\n]*\*\*|\[[^\]\n]+\]\([^)\s]+\)/g

/** Enough of a text to know its look; a long one is not read to its end for this. */
const ENOUGH = 20_000

/** Markdown when headings, quotations, strong words or links are marked as Markdown marks them. */
export function lookOf(text: string): Format {
  const start = text.slice(0, ENOUGH)
  const marked = start.split('\n').filter((line) => MARK.test(line)).length
  const inline = start.match(INLINE)?.length ?? 0
  return marked >= 1 || inline >= 2 ? 'markdown' : 'plain'
}
