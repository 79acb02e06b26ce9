/**
 * The HTTP interface as data: every call with the schemas of what it takes and gives. Validation, the OpenAPI
 * document and the refusal of unknown paths and methods all come from here. Pure: no database, no environment.
 */
export { openApi } from './openapi.ts'
export type { Method, Operation } from './operation.ts'
export { operations } from './operations.ts'
export { PHRASES } from './phrases.ts'
