const MARK = /^(#{1,6} |> |```|[-*+] \[[ xX]\] )/
const INLINE = /\*\*[^\s*][^*\n]*\*\*|\[[^\]\n]+\]\([^)\s]+\)/g

/** Enough of a text to tell; a long one is not read to its end for this. */
const ENOUGH = 20_000

/**
 * Whether a text of unknown format is Markdown: one heading, quotation, fence or task marked as Markdown marks
 * them, or two strong words or links. A guess, made for the person who may overrule it.
 */
export function looksLikeMarkdown(text: string): boolean {
  const start = text.slice(0, ENOUGH)
  const marked = start.split('\n').some((line) => MARK.test(line))
  return marked || (start.match(INLINE)?.length ?? 0) >= 2
}
