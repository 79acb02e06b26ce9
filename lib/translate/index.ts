/**
 * German sentences → English, by whatever engine is set up. What this module promises: the memory is looked up
 * before an engine is asked; every translation is put to its own sentence, or a problem says in one sentence why
 * not; nothing is shown that is not saved; a stop takes effect at once; a call after a failure does only what is
 * missing; no engine gets the same request twice, since its translations are cached. Batches, pauses and retries
 * are the same for all engines.
 *
 * A new engine is one file in `engines/` and one line in `engines/catalogue.ts`: settings, screens, documentation
 * and error texts read that list.
 */

export { type Estimate, estimateTranslation } from './article/estimate.ts'
export { segmentsToTranslate } from './article/segments-to-translate.ts'
export { translateArticle } from './article/translate-article.ts'
export type { TranslateOptions, TranslationToSave } from './article/translate-options.ts'
export { cachedSuggestions, type Suggested, translateSegment } from './article/translate-segment.ts'
export { validateGiven } from './article/validate-given.ts'
export type { Pacing } from './batching/pacing.ts'
export {
  type Engine,
  EngineProblem,
  type EngineStatus,
  type EngineWarning,
  type ProblemTraits,
  type TranslationRequest,
} from './engine.ts'
export {
  createEngines,
  engineDefinitions,
  engineDescriptions,
  engineSettings,
  readEngineSettings,
} from './engines/catalogue.ts'
export { deeplEngine } from './engines/deepl/deepl-engine.ts'
export type {
  EngineDefinition,
  EngineDescription,
  EngineSetting,
  Surroundings,
} from './engines/engine-definition.ts'
