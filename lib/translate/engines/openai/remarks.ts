import { looksLikeJson } from './unwrap-json.ts'

/** How models begin what they say about a translation of theirs. */
const REMARK =
  "(?:(?:translator[’']?s? |translation )?(?:foot)?notes?(?: on (?:the )?translation)?|n\\.\\s?b\\.|nb|explanations?|comments?|remarks?|context|alternatives?|alternative translations?|anmerkung|hinweis|erklärung)"
const ABOUT_WORDS =
  "(?:lit(?:erally|\\.)|alternatively|or:|or,|i(?:[’']ve| have)? (?:used|chose|chosen|kept|translated|preserved|rendered)|here[,:]|in this context|this (?:translation|sentence) |the (?:word|term|phrase|german|original)\\b|[“\"„'‘][^”\"“'’]{1,40}[”\"“'’] (?:is|was|means|refers|can|could|has been|=)|(?:british|american) (?:english|spelling)|(?:formal|informal) (?:tone|register))"

/** German that may well have become such words. */
const GERMAN_REMARK =
  /hinweis|anm(?:erkung|\.|\b)|bemerk|achtung|beacht|notiz|\bnote|wichtig|erklär|kommentar|zusammenhang|alternativ|wörtlich|nb\b|übersetz/i

const LINE = new RegExp(`^(?:[*_#>\\s(\\[]*${REMARK}[*_\\s]*[:：]|[(\\[]?\\s*${ABOUT_WORDS})`, 'i')
const BRACKET = new RegExp(
  `\\s*[*_]{0,2}[(\\[]\\s*[*_]{0,2}(?:${REMARK}[*_\\s]*[:：–-]|${ABOUT_WORDS})[^()[\\]]*(?:\\([^()]*\\)[^()[\\]]*)*[)\\]][*_]{0,2}\\.?$`,
  'i',
)
const SAME_LINE = new RegExp(
  `(?<=[.!?…][”"’')\\]]*)[^\\S\\n]+[*_]{0,2}${REMARK}[*_]{0,2}:[*_]{0,2}\\s[\\s\\S]*$`,
  'i',
)

/**
 * An answer without the remark behind the translation of `german`: in brackets, on a line of its own, or behind its
 * last sentence, where the German has nothing it could stand for. What comes after a blank line stays: to be judged.
 */
export function stripRemark(answer: string, german: string): string {
  const lines = answer.split('\n')
  const first = remarkLine(lines)
  const blank = lines.slice(0, first + 1).some((line) => line.trim() === '')
  let text = first > 0 && !blank && !mayRemark(german) ? lines.slice(0, first).join('\n').trim() : answer
  const bracketless = text.replace(BRACKET, '').trim()
  if (bracketless !== '' && closes(bracketless) && !/[)\]]\W*$/.test(german)) text = bracketless
  return german.includes(':') ? text : text.replace(SAME_LINE, '').trim()
}

const mayRemark = (german: string) =>
  german.includes('\n') ||
  /[.!?…]["“”»]?\s+["„“«]?\p{Lu}/u.test(german) ||
  (german.includes(':') && GERMAN_REMARK.test(german))

/** Which line begins a remark, the one before it having ended; 0 or less where none does. */
function remarkLine(lines: readonly string[]): number {
  return lines.findIndex(
    (line, n) => n > 0 && LINE.test(line.trim()) && /[.!?…:]["”’)\]*_]*\s*$/.test(lines[n - 1] ?? ''),
  )
}

/** Whether a text reads like a whole one: every bracket is closed. */
const closes = (text: string) => (text.match(/[([]/g)?.length ?? 0) === (text.match(/[)\]]/g)?.length ?? 0)

/** Lines that are items, options or a chat rather than one sentence broken over lines. */
const ITEM =
  /^\s*(?:\d{1,2}[.)]\s|[-*•]\s|[*_]{0,2}(?:option|alternative|version|variant|possibility)\s*(?:\d|[a-c]\b)|\(?(?:or|alternatively|alternative)\b\s*[:,)]|let me know|i hope|feel free|please (?:note|let)|would you like|is there anything)/i

/** Whether any line of an answer is something other than the rest of a sentence. */
export function hasItems(answer: string, german: string): boolean {
  if (ITEM.test(german)) return false
  const lines = answer.split('\n').filter((line) => line.trim() !== '')
  return lines.slice(1).some((line) => ITEM.test(line)) || remarkLine(lines) > 0
}

/**
 * Whether a translation holds more than one: several to choose from, the German beside it, a structure that nobody
 * asked for, or words of a chat. Only signs the German gives no reason for count.
 */
export function holdsMore(german: string, english: string): boolean {
  if (looksLikeJson(english) && !/^[{[]/.test(german.trim())) return true
  if (/\s(?:->|→|=>|⇒|-->)\s/.test(english) && !/->|→|=>|⇒|–>/.test(german)) return true
  if (/^\(?1[.):]\s[\s\S]*?\s\(?2[.):]\s/.test(english) && !/(?:^|\s)\(?[12][.):]/.test(german)) return true
  if (/^[*_]{0,2}option (?:1|a)\b/i.test(english) && !/option|variante|möglichkeit/i.test(german)) return true
  if (
    /[.!?…][”"’']?\s+\(?(?:or|alternatively)\s*:\s/i.test(english) &&
    !/\b(?:oder|alternativ)/i.test(german)
  )
    return true
  if (!/[/|]/.test(german) && isChoice(english)) return true
  return CHAT.test(english) && !/wissen|hoff|frei|gern|helf|hilf|frag|hinweis|beacht|merk/i.test(german)
}

const CHAT =
  /(?:^|[.!?…]["”’]?\s+)(?:let me know (?:if|whether)|i hope (?:this|that) helps|feel free to (?:ask|let)|please let me know|would you like me to|is there anything else)/i

/** Two whole wordings with a stroke between them. */
function isChoice(english: string): boolean {
  const [one = '', other = '', third] = english.split(/\s\/{1,2}\s|\s\|\s/)
  if (third !== undefined) return english.split(/\s\/{1,2}\s|\s\|\s/).every((part) => words(part) >= 2)
  return words(one) >= 2 && words(other) >= 2
}

const words = (text: string) => text.match(/\p{L}[\p{L}’'-]*/gu)?.length ?? 0
