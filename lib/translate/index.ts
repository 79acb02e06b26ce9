/**
 * German sentences → English, by whatever engine is set up. The room promises: the memory is asked before an
 * engine; every translation stands at its own sentence or a problem says in one sentence why not; nothing is
 * shown that is not kept; a stop is obeyed at once; a call after a failure does only what is missing; no
 * engine is asked the same question twice.
 * One file per engine; batches, pauses and repeats are the same for all and live above them.
 */

export { type Estimate, estimateTranslation } from './article/estimate.ts'
export { translateArticle } from './article/translate-article.ts'
export type { KeptTranslation, TranslateOptions } from './article/translate-options.ts'
export { type Answer, answersBefore, translateSegment } from './article/translate-segment.ts'
export { checkGiven } from './article/validate-given.ts'
export type { Pacing } from './batching/queue.ts'
export {
  type Engine,
  EngineProblem,
  type EngineStatus,
  type ProblemTraits,
  type TranslationRequest,
  type Trouble,
} from './engine.ts'
export { type DeeplConfig, deepl } from './engines/deepl/deepl.ts'
export { type EngineConfig, engines } from './engines/engines.ts'
export { type LibreTranslateConfig, libreTranslate } from './engines/libretranslate.ts'
export type { ModelSource } from './engines/offline/model.ts'
export {
  type OfflineConfig,
  type OfflineTranslator,
  offlineTranslator,
  offlineTurnedOff,
} from './engines/offline/offline.ts'
export { type OpenAiConfig, openAi } from './engines/openai/openai.ts'
