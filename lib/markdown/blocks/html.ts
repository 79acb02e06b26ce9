import { HTML_TAG } from '../html-tag.ts'

/** Beginnings that end with a text of their own, blank lines or not (CommonMark 4.6, conditions 1 to 5). */
const RAW: readonly [RegExp, RegExp][] = [
  [/^<(?:script|pre|style|textarea)(?:\s|>|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![a-z]/i, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
]
/** Elements that set a block of text apart (CommonMark 4.6, condition 6). */
export const BLOCK_NAMES: ReadonlySet<string> = new Set(
  'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead title tr track ul'.split(
    ' ',
  ),
)
const BLOCK_TAG = new RegExp(`^<\\/?(?:${[...BLOCK_NAMES].join('|')})(?:\\s|\\/?>|$)`, 'i')
const LONE_TAG = new RegExp(`^${HTML_TAG.source}[ \\t]*$`, 'i')

/** An HTML block that begins: what its last line holds, or null when a blank line ends it and it may hold text. */
export interface HtmlStart {
  end: RegExp | null
  /** It may stand right below a paragraph without a blank line between. */
  interrupts: boolean
}

/** The HTML block a line begins with; `head` is the line without its indentation. */
export function htmlStart(head: string): HtmlStart | null {
  const raw = RAW.find(([begin]) => begin.test(head))
  if (raw) return { end: raw[1], interrupts: true }
  if (BLOCK_TAG.test(head)) return { end: null, interrupts: true }
  return LONE_TAG.test(head) ? { end: null, interrupts: false } : null
}
