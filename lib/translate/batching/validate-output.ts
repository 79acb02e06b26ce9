import { LIMITS } from '#lib/article'
import { type Engine, EngineProblem } from '../engine.ts'
import { requestText } from '../request-text.ts'
import { type Batch, ids } from './batches.ts'
import { areMixedUp, isPage, type TranslationIssue } from './translation-issue.ts'

export type Outcome =
  /** `unmarked`: emphasis and links of the German did not come back. */
  | { kind: 'translated'; translations: { segmentId: string; text: string; unmarked?: boolean }[] }
  | { kind: 'problem'; problem: EngineProblem; segmentIds: string[] }

/** Whose translations are validated. */
type Translator = Pick<Engine, 'name' | 'issueOf'>

/**
 * Which translations of a batch can be used, and why others cannot. A translation is used only when it is certain
 * to belong to its sentence and no issue is found with it. The outcome with translations comes first.
 */
export function validateOutput(engine: Translator, batch: Batch, texts: string[]): Outcome[] {
  const sentences = batch.segments.map(({ source }) =>
    requestText(source, batch.markdown ? 'markdown' : 'plain'),
  )
  if (texts.length !== sentences.length)
    return [mismatch(batch, `${engine.name} returned ${texts.length} translations for ${count(ids(batch))}`)]
  if (areMixedUp(sentences, texts.map(clean)))
    return [mismatch(batch, `${engine.name} returned ${sentences.length} translations in another order`)]
  const translations: { segmentId: string; text: string }[] = []
  const refused = new Map<Flaw, string[]>()
  batch.segments.forEach(({ id }, index) => {
    const text = clean(texts[index])
    const flaw = flawOf(engine, sentences[index] ?? '', text)
    if (flaw) refused.set(flaw, [...(refused.get(flaw) ?? []), id])
    else translations.push({ segmentId: id, text })
  })
  return [
    ...(translations.length > 0 ? [{ kind: 'translated' as const, translations }] : []),
    ...[...refused].map(([flaw, segmentIds]) => {
      const { title, what } = FLAWS[flaw](engine.name, count(segmentIds))
      const detail = `${what} Translate again, or write ${segmentIds.length === 1 ? 'it' : 'them'} yourself.`
      const problem = new EngineProblem(title, detail, { scope: 'batch' })
      return { kind: 'problem' as const, problem, segmentIds }
    }),
  ]
}

function mismatch(batch: Batch, what: string): Outcome {
  const detail = `${what}, so none was used. Translate again, or write ${batch.segments.length === 1 ? 'it' : 'these'} yourself.`
  const problem = new EngineProblem('The translations did not match', detail, { scope: 'batch' })
  return { kind: 'problem', problem, segmentIds: ids(batch) }
}

type Flaw = TranslationIssue | 'empty' | 'endless'

function flawOf(engine: Translator, german: string, english: string): Flaw | null {
  if (english === '') return 'empty'
  if (english.length > LIMITS.target) return 'endless'
  if (engine.issueOf) return engine.issueOf(german, english)
  return isPage(english) ? 'page' : null
}

const UNLIKELY = 'A translation cannot be right'

const FLAWS: Record<Flaw, (engine: string, sentences: string) => { title: string; what: string }> = {
  empty: (engine, sentences) => ({
    title: 'A translation came back empty',
    what: `${engine} returned nothing for ${sentences}.`,
  }),
  endless: (engine, sentences) => ({
    title: 'A translation came back too long',
    what: `What ${engine} returned for ${sentences} is longer than ${LIMITS.target} characters and was not used.`,
  }),
  page: (engine, sentences) => ({
    title: UNLIKELY,
    what: `${engine} returned a web page for ${sentences}, which was not used.`,
  }),
  markup: (engine, sentences) => ({
    title: UNLIKELY,
    what: `${engine} returned markup for ${sentences}, which was not used.`,
  }),
  echo: (engine, sentences) => ({
    title: UNLIKELY,
    what: `${engine} returned the German itself for ${sentences}.`,
  }),
  refusal: (engine, sentences) => ({
    title: UNLIKELY,
    what: `${engine} refused to translate ${sentences}.`,
  }),
  remarks: (engine, sentences) => ({
    title: UNLIKELY,
    what: `${engine} returned more than a translation for ${sentences}, so it was not used.`,
  }),
  short: (engine, sentences) => ({
    title: UNLIKELY,
    what: `What ${engine} returned for ${sentences} is far too short and was not used.`,
  }),
  long: (engine, sentences) => ({
    title: UNLIKELY,
    what: `What ${engine} returned for ${sentences} is far too long and was not used.`,
  }),
}

/** Text without blanks around it, lone surrogates, or control characters but tab and line feed; '' for anything else. */
function clean(text: unknown): string {
  if (typeof text !== 'string') return ''
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}|\p{Cs}/gu, '')
    .trim()
}

const count = (segmentIds: string[]) =>
  segmentIds.length === 1 ? 'one sentence' : `${segmentIds.length} sentences`
