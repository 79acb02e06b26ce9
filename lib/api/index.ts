/**
 * The HTTP interface as data: every call with the schemas of what it takes and gives, one file per resource.
 * Validation, the OpenAPI document, the refusal of unknown paths and methods, and the types of the client all
 * come from here. Pure: no database, no environment. The browser imports its types only.
 */
export type {
  Answer,
  Call,
  CallEvent,
  CallInput,
  ConflictFields,
  ConflictOf,
  EventCall,
  FileCall,
  JsonCall,
  TaggedCall,
} from './calls.ts'
export { openApi } from './openapi.ts'
export type { Method, Operation, Permission } from './operation.ts'
export { operations } from './operations.ts'
export { PROBLEM_TITLES, type ProblemDocument } from './problem.ts'
export type { EngineInfo } from './resources/engines.ts'
export type { MemoryResult, MemoryUnit } from './resources/memory.ts'
export type { EngineSuggestion, TranslationEstimate } from './resources/translation.ts'
export type { Extra } from './same-as.ts'
