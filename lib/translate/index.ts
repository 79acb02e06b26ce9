/**
 * German sentences → English, by whatever engine is set up. The room promises: the memory is asked before an
 * engine; every translation stands at its own sentence or a problem says in one sentence why not; nothing is
 * shown that is not kept; a stop is obeyed at once; a call after a failure does only what is missing; no
 * engine is asked the same question twice.
 * Batches, pauses and repeats are the same for all engines and live above them.
 *
 * A new engine is one file in `engines/` and one line in `engines/catalogue.ts`: settings, screens, documentation
 * and error texts read that list.
 */

export { type Estimate, estimateTranslation } from './article/estimate.ts'
export { translateArticle } from './article/translate-article.ts'
export type { TranslateOptions, TranslationToSave } from './article/translate-options.ts'
export { type Answer, cachedSuggestions, translateSegment } from './article/translate-segment.ts'
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
