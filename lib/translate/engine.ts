import type { TargetLanguage } from '#lib/article'
import type { Term } from '#lib/term'
import type { BatchLimits } from './batching/batches.ts'
import type { TranslationIssue } from './batching/translation-issue.ts'

export interface EngineStatus {
  /** False when asking the engine would be pointless; `reason` then says in one sentence why. */
  ready: boolean
  reason?: string
  /** Characters of the current billing period, where the engine counts them. */
  usage?: { used: number; limit: number }
  /** Bytes of what is being fetched before the engine can work, where that is under way. */
  progress?: { done: number; total: number }
}

export interface TranslationRequest {
  /** German sentences, none of them blank. */
  texts: string[]
  /** The German around them, for the engine to understand; not to be translated. */
  context?: string
  /** True when the texts are XML with tags inside that must come back; only for an engine with `tags`. */
  tags?: boolean
  targetLanguage: TargetLanguage
}

/** What an editor should know although the translation goes on: a short title, and a sentence. */
export interface EngineWarning {
  title: string
  detail: string
}

/** Something that translates from German. One call is one attempt: `batching` pauses, retries and divides. */
export interface Engine {
  /** Stored beside every translation; never changes its meaning. */
  id: string
  name: string
  /** False while a setting is missing without which it cannot work; such an engine is never the default. */
  setUp?: boolean
  /** Whether it carries XML tags from the German into the English. */
  tags?: boolean
  /**
   * Whether a sentence whose tags did not come back is sent once more as Markdown; where not, its translation is used
   * without its marks.
   */
  readsMarkdown?: boolean
  /** What one request may hold, where that is less than usual. */
  batch?: Partial<BatchLimits>
  /** The most requests it should have at once, where that is less than usual. */
  concurrency?: number
  /** What else shapes its translations: model, options, glossary. Part of the cache key, see `requestKeyOf`. */
  configFingerprint?: string
  /** What is wrong with a translation; called for each before it is used. */
  issueOf?(german: string, english: string): TranslationIssue | null
  /** Whether it keeps files in the data folder, which has to be there when it starts. */
  keepsFiles?: boolean
  /** Begins what has to be done before it can work. Returns at once; a second call does nothing. */
  start?(): void
  /** Ends what it began, for good. */
  close?(): Promise<void>
  /** Answers within seconds and never throws. */
  status(): Promise<EngineStatus>
  /**
   * The engine for one article, with its terms. Where the terms cannot be used it translates without, and calls
   * `warn` once. With other terms its `configFingerprint` is another.
   */
  withTerms?(
    terms: readonly Pick<Term, 'source' | 'target'>[],
    warn: (warning: EngineWarning) => void,
  ): Engine
  /**
   * One translation per text, in the order of the texts.
   * Throws `EngineProblem` for all that can be expected to go wrong, and whatever it likes once `signal` is aborted.
   */
  translate(request: TranslationRequest, signal: AbortSignal): Promise<string[]>
}

export interface ProblemTraits {
  /** `batch`: other texts may succeed. `engine`: no text will. */
  scope: 'batch' | 'engine'
  /** Present when a later attempt may succeed: milliseconds the engine asked to wait, 0 when it named none. */
  retryAfterMs?: number
  /** How often the same texts may be tried in all, where that is less than usual. */
  tries?: number
  /** True when fewer texts at once may succeed. */
  divisible?: boolean
}

/** Next loads this module more than once; a problem made by one copy has to be recognised by the others. */
const BRAND = Symbol.for('gegenlesen.engine-problem')

/** An expected failure of an engine, in words for an editor: a short title, and a sentence that says what to do. */
export class EngineProblem extends Error {
  readonly [BRAND] = true
  readonly title: string
  readonly detail: string
  readonly scope: 'batch' | 'engine'
  readonly retryAfterMs?: number
  readonly tries?: number
  readonly divisible: boolean

  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && BRAND in value
  }

  constructor(title: string, detail: string, traits: ProblemTraits) {
    super(`${title}: ${detail}`)
    this.name = 'EngineProblem'
    this.title = title
    this.detail = detail
    this.scope = traits.scope
    this.retryAfterMs = traits.retryAfterMs
    this.tries = traits.tries
    this.divisible = traits.divisible ?? false
  }
}
