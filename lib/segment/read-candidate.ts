import { isBlank } from '#lib/text'
import {
  type Candidate,
  openersAt,
  openingAt,
  plainWord,
  skipBlanks,
  tokenBefore,
  withoutOpeners,
  wordAt,
} from './candidate.ts'
import { isClosingBracket, isDash, isOpeningBracket } from './characters.ts'
import { opensItem } from './rules/credit.ts'
import type { Run } from './terminator-run.ts'

/** How far a bracket behind a full stop is read to learn whether it holds a sentence. */
const LONGEST_ASIDE = 240

/** The place behind a run of terminators as a candidate for the end of a sentence. */
export function readCandidate(
  { text, from, blockFrom, to, bracket }: Pick<Candidate, 'text' | 'from' | 'blockFrom' | 'to' | 'bracket'>,
  { mark, group, closers, end: runEnd }: Run,
  afterRun: number,
): Candidate {
  let token = tokenBefore(text, mark, from)
  // `‹ gut ›.`: the word stands before the mark that closes it.
  if (token.raw.length < 4 && token.from > from && withoutOpeners(token.raw) === '')
    token = tokenBefore(text, token.from, from)
  const opened = withoutOpeners(token.raw)
  const earlier = tokenBefore(text, token.from, from)

  let end = runEnd
  let next = afterRun
  if (text[next] === '(' || text[next] === '[') {
    const aside = asideEnd(text, next, to)
    if (aside > next) {
      end = aside
      next = skipBlanks(text, aside, to)
    }
  }
  let opener = openersAt(text, next, to)
  let dashed = false
  if (isDash(text[opener.at] ?? '')) {
    let beyond = opener.at
    while (beyond < to && beyond < opener.at + 4 && isDash(text[beyond] ?? '')) beyond++
    if (isBlank(text.charCodeAt(beyond)) || (next > end && /[\p{Lu}"'„“»«`]/u.test(text[beyond] ?? ''))) {
      opener = openersAt(text, skipBlanks(text, beyond, to), to)
      dashed = true
    }
  }
  const skipped = omissionEnd(text, next, to)
  if (skipped > next) opener = openersAt(text, skipBlanks(text, skipped, to), to)
  return {
    text,
    from,
    blockFrom,
    to,
    bracket,
    mark,
    end,
    next,
    closers,
    kind: /[!?‽⁇-⁉]/u.test(group) ? 'exclamation' : group === '.' ? 'stop' : 'ellipsis',
    nextWord: opener.at,
    before: plainWord(opened),
    beforeFrom: token.to - opened.length,
    prior: plainWord(earlier.raw),
    priorFrom: earlier.from,
    after: wordAt(text, opener.at, to),
    opening: openingAt(text, opener.at, to),
    quoted: opener.quoted,
    bracketed: opener.bracketed,
    dashed,
  }
}

/** Behind `[…]`, `(...)`: words the writer left out at the head of the next sentence. */
function omissionEnd(text: string, at: number, to: number): number {
  if (text[at] !== '(' && text[at] !== '[') return at
  const omission = /^[([](?:…|\.{2,4})[)\]]/.exec(text.slice(at, Math.min(to, at + 6)))
  return omission ? at + omission[0].length : at
}

/** `(2)` and `(sda)` inside a paragraph stand at the head of a clause or an item. */
function opensNext(inside: string): boolean {
  return /^(?:\d{1,2}[a-z]?|[a-z]|[ivx]{1,4})$/.test(inside) || opensItem(inside)
}

/**
 * The end of a bracket that holds no sentence: an agency, a signature, a source, `(lacht)`.
 * It stays with the sentence before. Gives `at` for a bracket that is a sentence of its own.
 */
function asideEnd(text: string, at: number, to: number): number {
  const limit = Math.min(to, at + LONGEST_ASIDE)
  let close = at + 1
  while (close < limit && !isClosingBracket(text[close] ?? '') && !isOpeningBracket(text[close] ?? ''))
    close++
  if (!isClosingBracket(text[close] ?? '')) return at
  const inside = text.slice(at + 1, close).trim()
  if (inside === '' || /^(?:…|\.+)$/.test(inside)) return at
  if (/[.!?…]["'“”’»«]?$/u.test(inside)) return at
  if (opensNext(inside) && skipBlanks(text, close + 1, to) < to) return at
  const many = inside.split(/\s+/).length
  if (many >= 4 && /^["'„“»«]?\p{Lu}/u.test(inside) && !/\d|:/.test(inside)) return at
  return close + 1
}
