import { setImmediate as nextTask } from 'node:timers/promises'
import { type AlignedSentence, alignTextWithPauses } from '#lib/align'
import { type ArticleDraft, isVisible, LIMITS, ORIGIN, readIncoming, shorten } from '#lib/article'
import { type Format, onOneLine } from '#lib/segment'
import { Problem } from '../http/problem.ts'
import { draftFrom, type NewArticle, readText } from './import-article.ts'

interface AlignedDraft {
  draft: ArticleDraft
  wrapped: boolean
  warnings: string[]
  /** English sentences that stand for no German one; `at` is the index of the segment that took each along. */
  added: { at: number; text: string }[]
}

/**
 * A draft whose segments hold the English that an existing text has for them, as a machine translation. All
 * of that text is in it. Segments that are not one sentence for one are marked as needing work, and the
 * warnings say why. Throws a Problem when either text is refused.
 */
export async function alignedDraft(
  received: NewArticle & ({ text: string } | { file: File }) & { translation: string | File },
): Promise<AlignedDraft> {
  const { translation, ...article } = received
  const { draft, wrapped, warnings } = await draftFrom(article)
  const english = await readEnglish(translation, draft.format)
  const german = draft.segments.map(({ block, from, to }) => ({
    block,
    source: draft.source.slice(from, to),
  }))
  const aligned = await alignTextWithPauses(german, english.text, english.format ?? draft.format, nextTask)
  aligned.forEach(({ english }, at) => {
    if (english !== null && english.length > LIMITS.target) throw tooLong(german[at]?.source ?? '', english)
  })

  const shared = new Set(aligned.flatMap(({ coveredBy }, at) => (coveredBy === null ? [] : [coveredBy, at])))
  const segments = draft.segments.map((segment, at) => {
    const { english, added } = aligned[at] ?? { english: null, added: [] }
    return {
      ...segment,
      ...(english !== null && { english: { text: english, engine: ORIGIN.import } }),
      needsWork: shared.has(at) || added.length > 0,
    }
  })
  const added = aligned.flatMap((one, at) => one.added.map((text) => ({ at, text })))
  return {
    draft: { ...draft, segments },
    wrapped,
    warnings: [...warnings, ...english.warnings, ...warningsOf(aligned)],
    added,
  }
}

async function readEnglish(translation: string | File, format: Format) {
  const reading =
    typeof translation === 'string'
      ? { text: translation, format: undefined, warnings: [] }
      : await readText(translation, 'translation')
  const { text, warnings } = readIncoming(reading.text, reading.format ?? format)
  if (text.length > LIMITS.article) {
    const detail = `The English text is ${count(text.length)} characters long; an article holds at most ${count(LIMITS.article)}.`
    throw refusal(413, detail)
  }
  if (!isVisible(text))
    throw refusal(422, 'The English text is empty. There is nothing to lay beside the German.')
  return { ...reading, text, warnings: [...new Set([...reading.warnings, ...warnings])] }
}

function tooLong(german: string, english: string): Problem {
  const detail = `What would stand beside “${shorten(german, SHOWN)}” is ${count(english.length)} characters long; the English of a sentence holds at most ${count(LIMITS.target)}. Is it the English of this article?`
  return refusal(422, detail)
}

function refusal(status: number, detail: string): Problem {
  return new Problem(status, detail, { errors: [{ path: 'translation', message: detail }] })
}

const SHOWN = 80
const MOST_SHOWN = 3

function warningsOf(aligned: AlignedSentence[]): string[] {
  const added = aligned.flatMap((one) => one.added)
  const sharing = [...new Set(aligned.flatMap(({ coveredBy }) => coveredBy ?? []))].flatMap(
    (at) => aligned[at]?.english ?? [],
  )
  const open = aligned.filter(({ english, coveredBy }) => english === null && coveredBy === null).length
  const warnings: string[] = []
  if (added.length > 0)
    warnings.push(
      added.length === 1
        ? `One English sentence stands for no German one. It was kept with its neighbour, which is marked: ${quoted(added)}`
        : `${count(added.length)} English sentences stand for no German one. They were kept with their neighbours, which are marked: ${quoted(added)}`,
    )
  if (sharing.length > 0)
    warnings.push(
      sharing.length === 1
        ? `One English sentence stands for several German ones. It is at the first of them, the others are empty, and all are marked: ${quoted(sharing)}`
        : `${count(sharing.length)} English sentences stand for several German ones each. They are at the first of them, the others are empty, and all are marked: ${quoted(sharing)}`,
    )
  if (open > 0)
    warnings.push(
      open === 1
        ? 'One German sentence has no English and was left open.'
        : `${count(open)} German sentences have no English and were left open.`,
    )
  return warnings
}

function quoted(texts: string[]): string {
  const shown = texts.slice(0, MOST_SHOWN).map((text) => `“${shorten(onOneLine(text), SHOWN)}”`)
  const more = texts.length - shown.length
  return `${shown.join(' ')}${more > 0 ? ` and ${count(more)} more` : ''}`
}

const count = (number: number) => number.toLocaleString('en-GB')
