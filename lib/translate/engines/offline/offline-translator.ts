import { type Engine, EngineProblem } from '../../engine.ts'
import { escapeXml } from '../../tags.ts'
import { fromHtml, joinRuns, textOfHtml, toHtml } from '../html-tags.ts'
import { Bergamot, type BergamotOutcome } from './bergamot.ts'
import { describeModel } from './describe-model.ts'
import type { FetchPacing } from './fetch-model.ts'
import type { Manifest } from './manifest.ts'
import { Model, type ModelSource } from './model.ts'
import { hasWords, type Nonsense, nonsenseOf } from './nonsense.ts'

export interface OfflineConfig {
  source: ModelSource
  /** The folder of the product. */
  root: string
  /** Another model than Mozilla's to be fetched. */
  manifest?: Manifest
  pacing?: FetchPacing
  /** Milliseconds without a sentence after which the engine's memory is given back. */
  idleMs?: number
  /** Milliseconds that a sentence of so many characters may take. */
  textLimitMs?: (characters: number) => number
  /** Another script for the engine's thread, in tests. */
  thread?: string
}

/** An engine with files to fetch and a thread to end. */
export type OfflineTranslator = Required<Pick<Engine, 'start' | 'close'>> & Engine

/**
 * Mozilla's German to English model on this computer, run by Bergamot: no key, no network once it is here. `start`
 * looks for the model, and fetches it where it may; `close` stops that, to go on at the next start, and ends the
 * thread.
 */
export function offlineTranslator(config: OfflineConfig): OfflineTranslator {
  const { source, manifest, pacing, ...engine } = config
  const model = new Model(source, { manifest, pacing })
  const bergamot = new Bergamot(engine)

  async function translateOne(text: string, signal: AbortSignal, tags = false): Promise<string> {
    // A rule of stars is the same in English.
    if (!hasWords(tags ? textOfHtml(text) : text)) return text
    await model.refresh()
    if (model.state.kind !== 'there') throw notReady(describeModel(model.state, model.folder).reason)
    const line = text.replace(/\s*[\n\r\u2028\u2029]\s*/g, ' ')
    const outcome = await bergamot.translate(tags ? toHtml(line) : line, model.state.files, signal, tags)
    if (outcome.kind === 'translated') {
      const [german, english] = tags ? [line, outcome.text].map(textOfHtml) : [line, outcome.text]
      const fault = nonsenseOf(german ?? '', english ?? '')
      if (fault !== null) throw nonsense(fault)
      return tags ? joinRuns(fromHtml(outcome.text)) : outcome.text
    }
    // Whatever it could not bear in the tags, the text alone may pass.
    if (outcome.kind === 'broken' && tags) return escapeXml(await translateOne(textOfHtml(text), signal))
    if (outcome.kind === 'unloadable') {
      await model.markUnusable(reasonOf(outcome))
      await model.refresh()
      throw notReady(describeModel(model.state, model.folder).reason)
    }
    throw breakdown(outcome.kind)
  }

  return {
    id: 'offline',
    name: 'Offline translator',
    tags: true,
    // A sentence at a time, so that each shows as soon as it is there.
    batch: { texts: 1, before: 0 },
    concurrency: 1,
    get configFingerprint() {
      const files = model.state.kind === 'there' ? model.state.files : []
      return files.map(({ sha256 }) => sha256.slice(0, 16)).join(' ')
    },
    keepsFiles: source.kind === 'fetched',
    start: () => model.start(),
    async close() {
      await Promise.all([model.close(), bergamot.close()])
    },
    async status() {
      await model.refresh()
      return describeModel(model.state, model.folder)
    },
    async translate({ texts, tags }, signal) {
      const result: string[] = []
      for (const text of texts) result.push(await translateOne(text, signal, tags))
      return result
    },
  }
}

function notReady(reason = ''): EngineProblem {
  const detail = `${reason} Translate again when it is ready, or write the English yourself.`
  return new EngineProblem('The offline translator is not ready', detail, { scope: 'engine' })
}

const NONSENSE: Record<Nonsense, string> = {
  empty: 'nothing',
  unreadable: 'broken characters',
  long: 'far more than the sentence holds',
  stuck: 'the same syllables over and over',
}

function nonsense(fault: Nonsense): EngineProblem {
  const detail = `The offline translator returned ${NONSENSE[fault]}, which was not used. Write this sentence yourself.`
  return new EngineProblem('A translation made no sense', detail, { scope: 'batch' })
}

function reasonOf({ memory, detail }: Extract<BergamotOutcome, { kind: 'unloadable' }>): string {
  if (memory) return 'the memory of this computer does not suffice; about 0.7 GB must be free'
  return `the engine cannot work with its files (${detail.replace(/\s+/g, ' ').slice(0, 200)})`
}

const BREAKDOWNS = {
  slow: { title: 'A sentence took too long', what: 'took too long over this sentence' },
  broken: { title: 'A sentence could not be translated', what: 'broke down at this sentence, twice' },
}

function breakdown(kind: 'slow' | 'broken'): EngineProblem {
  const { title, what } = BREAKDOWNS[kind]
  const detail = `The offline translator ${what}, and starts anew with the next. Split it, or write the English yourself.`
  return new EngineProblem(title, detail, { scope: 'batch' })
}
