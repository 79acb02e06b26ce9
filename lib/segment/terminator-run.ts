import { isBlank, type Range } from '#lib/text'
import { isClosingBracket, isInvisible, isQuote, isTerminator } from './characters.ts'

/** A group of terminators and all that closes with it. */
export interface Run {
  /** First terminator of the last group of terminators in the run. */
  mark: number
  end: number
  group: string
  closers: string
  /** All quotes and brackets of the run, to count those that are open. */
  passed: string
}

/** Terminators and everything that closes with them: `.“`, `!)`, `?!`, `.).`, `. . .`, `.**`, `.[1]`. */
export function readRun(
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
  return '“”‘’»›'.includes(char) || (char === '"' && open)
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
