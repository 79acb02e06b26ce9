/**
 * German sentences → English, by whatever engine is set up. The room promises: the memory is asked before an
 * engine; every translation stands at its own sentence or a problem says in one sentence why not; nothing is
 * shown that is not kept; a stop is obeyed at once; a call after a failure does only what is missing; no
 * engine is asked the same question twice.
 * One file per engine; batches, pauses and repeats are the same for all and live above them.
 */
export { type DeeplConfig, deepl } from './deepl.ts'
export {
  type Engine,
  EngineProblem,
  type EngineStatus,
  type ProblemTraits,
  type TranslationRequest,
  type Trouble,
} from './engine.ts'
export { type EngineConfig, engines } from './engines.ts'
export { type Estimate, estimateTranslation } from './estimate.ts'
export { checkGiven } from './given.ts'
export { type LibreTranslateConfig, libreTranslate } from './libretranslate.ts'
export type { ModelSource } from './offline/model.ts'
export {
  type OfflineConfig,
  type OfflineTranslator,
  offlineTranslator,
  offlineTurnedOff,
} from './offline/offline.ts'
export { type OpenAiConfig, openAi } from './openai.ts'
export type { Pacing } from './queue.ts'
export { type TranslateEvent, translateArticle } from './translate-article.ts'
export type { KeptTranslation, TranslateOptions } from './translate-options.ts'
export { type Answer, answersBefore, translateSegment } from './translate-segment.ts'
