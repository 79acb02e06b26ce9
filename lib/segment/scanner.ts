import { isBlank, type Range } from '#lib/text'
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
import {
  isClosingBracket,
  isDash,
  isInvisible,
  isOpeningBracket,
  isQuote,
  isTerminator,
} from './characters.ts'
import { endsSentence } from './rules.ts'

/** How far a bracket behind a full stop is read to learn whether it holds a sentence. */
const LONGEST_ASIDE = 240

/**
 * Sentences of one block, in order, without blanks at their ends. Every non-blank unit of [from, to) is in
 * exactly one of them. `opaque` are spans (code, link targets, tags) inside which nothing ends, in order.
 *
 * One pass from left to right: at every terminator the run with its closing marks is read, the words
 * around it are looked at, and the pass goes on behind the run. Each look is bounded or stays within
 * the blanks and the word beside the run, so the whole is linear.
 */
export function sentencesOf(text: string, from: number, to: number, opaque: readonly Range[] = []): Range[] {
  const sentences: Range[] = []
  const brackets: number[] = []
  let straightQuotes = 0
  let hidden = 0
  let sentence = skipBlanks(text, from, to)
  const blockFrom = sentence
  let at = sentence

  while (at < to) {
    const span = opaque[hidden]
    if (span && at >= span.from) {
      if (at < span.to) at = span.to
      hidden++
      continue
    }
    const code = text.charCodeAt(at)
    if (!isTerminator(code)) {
      if (code === 40 || code === 91 || code === 123) brackets.push(at)
      else if (code === 41 || code === 93 || code === 125) brackets.pop()
      else if (code === 34) straightQuotes++
      at++
      continue
    }

    const bracket = brackets.at(-1) ?? -1
    const run = readRun(text, at, to, opaque, hidden, straightQuotes % 2 === 1)
    for (const char of run.passed) {
      if (isClosingBracket(char)) brackets.pop()
      else if (char === '"') straightQuotes++
    }
    at = run.end
    const next = skipBlanks(text, run.end, to)
    if (next >= to) break
    const candidate = look({ text, from: sentence, blockFrom, to, bracket }, run, next)
    if (!endsSentence(candidate)) continue
    sentences.push({ from: sentence, to: candidate.end })
    sentence = skipBlanks(text, candidate.end, to)
    at = sentence
    brackets.length = 0
  }

  let end = to
  while (end > sentence && isBlank(text.charCodeAt(end - 1))) end--
  if (end > sentence) sentences.push({ from: sentence, to: end })
  return sentences
}

interface Run {
  /** First terminator of the last group of terminators in the run. */
  mark: number
  end: number
  group: string
  closers: string
  /** All quotes and brackets of the run, for the books kept over the sentence. */
  passed: string
}

/** Terminators and everything that closes with them: `.“`, `!)`, `?!`, `.).`, `. . .`, `.**`, `.[1]`. */
function readRun(
  text: string,
  at: number,
  to: number,
  opaque: readonly Range[],
  hidden: number,
  open: boolean,
): Run {
  let end = at
  let mark = at
  let group = ''
  let closers = ''
  let passed = ''
  let span = hidden
  while (end < to) {
    const code = text.charCodeAt(end)
    const char = text[end] ?? ''
    while ((opaque[span]?.to ?? to) <= end && span < opaque.length) span++
    const covered = opaque[span]
    if (covered && covered.from === end) {
      if (!']<'.includes(text[end - 1] === ']' ? ']' : char)) break
      if (char === '<' && text[end + 1] !== '/') break
      end = covered.to
      continue
    }
    if (isTerminator(code)) {
      if (closers !== '' || group === '') {
        mark = end
        group = ''
        closers = ''
      }
      group += group.length < 8 ? char : ''
      end++
      continue
    }
    if (isClosingBracket(char) || (isQuote(char) && char !== '„' && char !== '‚')) {
      closers += closers.length < 8 ? char : ''
      passed += char
      end++
      continue
    }
    if ('*_~'.includes(char) || isInvisible(code)) {
      end++
      continue
    }
    const note = footnoteAt(text, end, to)
    if (note > end) {
      end = note
      continue
    }
    if (isBlank(code)) {
      const beyond = end + 1
      if (
        beyond < to &&
        text.charCodeAt(beyond) === 46 &&
        group.startsWith('.') &&
        closers === '' &&
        !/[\p{L}\p{N}]/u.test(text[beyond + 1] ?? '')
      ) {
        end = beyond
        continue
      }
      if (beyond < to && closesDetached(text, beyond, to, open)) {
        closers += text[beyond] ?? ''
        passed += text[beyond] ?? ''
        end = beyond + 1
        continue
      }
      const smiley = smileyAt(text, beyond, to)
      if (smiley > beyond) {
        end = smiley
        continue
      }
    }
    break
  }
  return { mark, end, group, closers, passed }
}

/** A quote between two blanks closes when only a closing one looks like that, or when one is open. */
function closesDetached(text: string, at: number, to: number, open: boolean): boolean {
  const char = text[at] ?? ''
  const free = at + 1 >= to || isBlank(text.charCodeAt(at + 1)) || text[at + 1] === ','
  if (!free) return false
  return '“”’»'.includes(char) || (char === '"' && open)
}

/** `[1]` or `¹` right behind a full stop belong to the sentence before. */
function footnoteAt(text: string, at: number, to: number): number {
  let end = at
  while (end < to) {
    const char = text[end] ?? ''
    if ('¹²³⁰⁴⁵⁶⁷⁸⁹'.includes(char)) end++
    else if (char === '[') {
      const note = /^\[\^?\d{1,3}\]/.exec(text.slice(end, Math.min(to, end + 6)))
      if (!note) break
      end += note[0].length
    } else break
  }
  return end
}

/** A smiley or emoji behind the end of a sentence comments on that sentence. */
function smileyAt(text: string, at: number, to: number): number {
  const smiley = /^(?:[:;][-']?[)(DPp]+|[\u2600-\u27bf\u{1f300}-\u{1faff}]\ufe0f?)(?=\s|$)/u.exec(
    text.slice(at, Math.min(to, at + 8)),
  )
  return smiley ? at + smiley[0].length : at
}

/** Reads the surroundings of a run. */
function look(
  { text, from, blockFrom, to, bracket }: Pick<Candidate, 'text' | 'from' | 'blockFrom' | 'to' | 'bracket'>,
  { mark, group, closers, end: runEnd }: Run,
  afterRun: number,
): Candidate {
  const token = tokenBefore(text, mark, from)
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
    kind: /[!?‽⁇-⁉]/u.test(group) ? 'call' : group === '.' ? 'stop' : 'ellipsis',
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
  const omission = /^[([](?:…|\.{2,4})[)\]]/.exec(text.slice(at, Math.min(to, at + 6)))
  return omission ? at + omission[0].length : at
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
  const many = inside.split(/\s+/).length
  if (many >= 4 && /^["'„“»«]?\p{Lu}/u.test(inside) && !/\d|:/.test(inside)) return at
  return close + 1
}
