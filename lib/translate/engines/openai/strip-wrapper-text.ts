import { hasItems, stripRemark } from './remarks.ts'
import { unwrapJson } from './unwrap-json.ts'

/**
 * A language model's answer without what it put around the translation of `german`: its thinking, signs of the end
 * of a turn, a code fence, JSON, “Here is the translation:”, the German before it, quotation marks and bold type the
 * German has not, a remark behind it, entities, a line break inside. Whatever could belong to the translation stays,
 * and what is more than one sentence keeps a blank line, by which `issueOf` knows it. In XML entities stay as they are.
 */
export function stripWrapperText(answer: string, german: string, { xml = false } = {}): string {
  let text = firstTurn(answer.replace(/^\s*<think>[\s\S]*?<\/think>/i, '').trim(), german)
  // Wrappers come inside each other, in any order.
  for (let before = ''; before !== text; ) {
    before = text
    for (const take of WRAPPERS) text = take(text, german).trim()
    if (!xml) text = withoutEntities(text, german).trim()
  }
  const parts = hasItems(text, german) ? /\n+/ : /\n\s*\n/
  return text
    .split(parts)
    .map((paragraph) => paragraph.replace(/\s*\n\s*/g, ' '))
    .join('\n\n')
}

const WRAPPERS = [
  withoutFence,
  withoutTags,
  withoutJson,
  withoutGerman,
  withoutLabel,
  stripRemark,
  withoutBold,
  withoutQuotes,
]

const TOKEN =
  /<\|[\w-]{1,30}\|>|<\uFF5C[^<>\n]{1,40}\uFF5C>|<\/?s>|<(?:start|end)_of_turn>|\[\/?INST\]|<<\/?SYS>>|<(?:eos|bos|pad)>/i

/** What stands before the first sign of a chat, or behind the signs it begins with. */
function firstTurn(answer: string, german: string): string {
  if (!TOKEN.test(answer) || TOKEN.test(german)) return answer
  const final = answer.split(/<\|channel\|>\s*final\s*<\|message\|>/).at(-1) ?? answer
  const own = final.replace(/^\s*(?:<s>)?\s*\[INST\][\s\S]*?\[\/INST\]/i, '')
  const turns = own.split(TOKEN).map((turn) => turn.replace(/^\s*(?:assistant|model)\s*(?:\n|$)/i, '').trim())
  return turns.find((turn) => turn !== '') ?? ''
}

function withoutFence(text: string, german: string): string {
  return german.includes('```') ? text : text.replace(/^```[\w-]*\s*\n?([\s\S]*?)\s*```$/, '$1')
}

const ELEMENT =
  /^<(translation|translated_?text|english|en|output|answer|result|response|target|text)>([\s\S]*)<\/\1>$/i

/** An element around everything, of a name no text has. */
function withoutTags(text: string): string {
  const [, , inside] = ELEMENT.exec(text) ?? []
  return inside !== undefined && !inside.includes('</') ? inside : text
}

function withoutJson(text: string, german: string): string {
  if (/^[{["„“”«»]/.test(german.trim())) return text
  return unwrapJson(text) ?? text
}

const SEPARATOR = /^\s*(?:->|→|=>|⇒|-->|=|:|–|—|\||\n)\s*/

/** The German itself, or a line that names it, before its translation. */
function withoutGerman(text: string, german: string): string {
  const source = german.trim()
  const unlabelled = text.replace(
    /^[*_]{0,2}(?:german|deutsch|de|source|original)(?: text)?[*_]{0,2}:[*_]{0,2}\s*/i,
    '',
  )
  for (const opening of [
    source,
    source.replace(/[.!?…]+$/, ''),
    `"${source}"`,
    `„${source}“`,
    `“${source}”`,
  ]) {
    if (opening.length < 8 || !unlabelled.startsWith(opening)) continue
    const rest = unlabelled.slice(opening.length)
    if (SEPARATOR.test(rest) && rest.replace(SEPARATOR, '').trim() !== '') return rest.replace(SEPARATOR, '')
  }
  return text
}

const KIND = '(?:(?:british|american|uk|us) )?english|en(?:-(?:gb|us))?'
const REGION =
  '(?: ?\\((?:en(?:-(?:gb|us))?|(?:british|american|uk|us)(?: english)?|english|german to english)\\))?'
const LABEL = new RegExp(
  `^[#*_\\s]*(?:(?:sure|certainly|of course|okay|ok)(?: thing)?[!,.:]*\\s+)?[*_]*(?:here(?:['’]s| is)[^\\n:.]{0,60}translat[^\\n:.]{0,60}|(?:the )?(?:(?:${KIND}) )?(?:translat(?:ion|ed text)|translated(?: text)?)(?: (?:into|to|in) (?:${KIND}))?(?: (?:of|for) (?:the|this|your) [^\\n:.]{0,40})?(?: is)?${REGION}|(?:${KIND})${REGION}(?: version| text)?|(?:die )?(?:englische )?übersetzung)[*_]*(?:\\s*:[*_]*\\s*|[*_]*\\s*\\n+)`,
  'i',
)
const ABOUT_TRANSLATION = /übersetz|übertrag|translat|englisch|^hier (?:ist|sind)|^en\b/i
/** Labels that a sentence may have as well. */
const ANSWER = /^[*_]*(?:answer|output|result|response|final answer|target)[*_]*:[*_]*\s*/i

function withoutLabel(text: string, german: string): string {
  const labelled = ABOUT_TRANSLATION.test(german.trim()) ? text : text.replace(LABEL, '')
  return /^.{0,40}:/.test(german.trim()) ? labelled : labelled.replace(ANSWER, '')
}

function withoutBold(text: string, german: string): string {
  return /\*\*|__/.test(german) ? text : text.replace(/^(\*\*|__)(?!\s)((?:(?!\1)[\s\S])+)\1$/, '$2')
}

const PAIRS: [string, string][] = [
  ['"', '"'],
  ['“', '”'],
  ["'", "'"],
  ['‘', '’'],
  ['„', '“'],
  ['«', '»'],
]

function withoutQuotes(text: string, german: string): string {
  if (/^["'„“”‚‘»«]/.test(german.trim())) return text
  for (const [open, close] of PAIRS) {
    const inside = text.slice(1, -1)
    const around = text.length > 2 && text.startsWith(open) && text.endsWith(close)
    if (around && !inside.includes(open) && !(close !== '’' && inside.includes(close))) return inside
  }
  return text
}

const ENTITY = /&(?:quot|amp|apos|lt|gt|nbsp|#39|#34|#x27|#x22|ldquo|rdquo|lsquo|rsquo|ndash|mdash|hellip);/gi
const SIGNS: Record<string, string> = {
  quot: '"',
  '#34': '"',
  '#x22': '"',
  apos: "'",
  '#39': "'",
  '#x27': "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  amp: '&',
}

function withoutEntities(text: string, german: string): string {
  if (/&#?\w+;/.test(german)) return text
  return text.replace(ENTITY, (entity) => SIGNS[entity.slice(1, -1).toLowerCase()] ?? entity)
}
