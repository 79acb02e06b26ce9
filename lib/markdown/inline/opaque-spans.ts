import type { Range } from '#lib/text'

const LONGEST_TARGET = 2_000

/**
 * Stretches of a Markdown block inside which no sentence ends: code spans, the targets of links
 * (`(address "title")` and `[reference]` behind `]`), autolinks and HTML tags. In order, disjoint.
 */
export function opaqueSpans(text: string, from: number, to: number): Range[] {
  const spans: Range[] = []
  const ticks = backtickRuns(text, from, to)
  let at = from
  while (at < to) {
    const code = text.charCodeAt(at)
    let end = at
    if (code === 92) {
      at += 2
      continue
    }
    if (code === 96) {
      const close = ticks.get(at)
      const length = runLength(text, at, to)
      end = close === undefined ? at + length : close + length
      if (close === undefined) {
        at = end
        continue
      }
    } else if (code === 93 && (text[at + 1] === '(' || text[at + 1] === '[')) {
      end = targetEnd(text, at + 1, to)
      if (end > at + 1) {
        spans.push({ from: at + 1, to: end })
        at = end
        continue
      }
      end = at
    } else if (code === 60) {
      end = tagEnd(text, at, to)
    }
    if (end > at) {
      spans.push({ from: at, to: end })
      at = end
    } else at++
  }
  return spans
}

function runLength(text: string, at: number, to: number): number {
  let end = at
  while (end < to && text.charCodeAt(end) === 96) end++
  return end - at
}

/** For each run of backticks that opens a code span, where the run that closes it begins. */
function backtickRuns(text: string, from: number, to: number): Map<number, number> {
  const runs: { at: number; length: number }[] = []
  for (let at = text.indexOf('`', from); at >= 0 && at < to; at = text.indexOf('`', at)) {
    const length = runLength(text, at, to)
    runs.push({ at, length })
    at += length
  }
  const closes = new Map<number, number>()
  const latest = new Map<number, number>()
  for (const { at, length } of runs.reverse()) {
    const close = latest.get(length)
    if (close !== undefined) closes.set(at, close)
    latest.set(length, at)
  }
  return closes
}

/** Behind the target that opens at `at`; `at` when it is none. */
function targetEnd(text: string, at: number, to: number): number {
  const close = text[at] === '(' ? ')' : ']'
  const limit = Math.min(to, at + LONGEST_TARGET)
  let depth = 0
  for (let end = at; end < limit; end++) {
    const char = text[end]
    if (char === '\\') end++
    else if (char === ']' && text[end + 1] === '(' && end > at) return at
    else if (char === text[at]) depth++
    else if (char === close && --depth === 0) return isTarget(text.slice(at + 1, end), close) ? end + 1 : at
  }
  return at
}

/** An address holds no blank, save before a title in quotes. */
function isTarget(inside: string, close: string): boolean {
  return close === ']' || /^\s*(?:<[^>\n]*>|\S*)(?:\s+(?:"[^"]*"|'[^']*'|\([^)]*\)))?\s*$/.test(inside)
}

/** Behind an autolink or an HTML tag; `at` when it is none. */
function tagEnd(text: string, at: number, to: number): number {
  const window = text.slice(at, Math.min(to, at + 400))
  const tag =
    /^<(?:[a-z][a-z0-9+.-]{1,31}:[^\s<>]*|[\w.+-]+@[\w.-]+|\/?[a-z][\w-]*(?:\s[^<>]*)?\/?|!--[^<>]*--)>/i.exec(
      window,
    )
  return tag ? at + tag[0].length : at
}
