/**
 * The translation memory: what is stored of confirmed pairs, how a sentence finds similar ones among a million of
 * them, and how words are looked up in it. Candidates come from the indexes of the database, one of words and
 * ones of trigrams; what decides is computed here, the same over both databases.
 */
export { documentFrequencyCache } from './match/document-frequency.ts'
export { memoryOver } from './memory.ts'
export { rekeyMemory } from './rekey.ts'
export type { IndexAdapter } from './word-index/adapter.ts'
export { makeMemorySearchable } from './word-index/migration.ts'
export { createPostgresIndexes, postgresIndex } from './word-index/postgres.ts'
export { createWordIndexes, sqliteIndex } from './word-index/sqlite.ts'
