/**
 * The memory of translations: what is kept of confirmed pairs, how a sentence finds its like among a million of
 * them, and how words are looked up in it. Candidates come from the indexes of the database, one of words and
 * ones of trigrams; what decides is reckoned here, the same over both.
 */

export { addToMemory, importToMemory, remember } from './add.ts'
export { searchMemory } from './concordance.ts'
export { readMemory } from './list.ts'
export { lookUpMemory } from './look-up.ts'
export { keepRarity } from './match/document-frequency.ts'
export { matchMemory } from './match/match.ts'
export type { Finder } from './word-index/adapter.ts'
export { makeMemorySearchable } from './word-index/migration.ts'
export { createPostgresIndexes, postgresFinder } from './word-index/postgres.ts'
export { createWordIndexes, sqliteFinder } from './word-index/sqlite.ts'
