/**
 * The memory of translations: what is kept of confirmed pairs, how a sentence finds its like among a million of
 * them, and how words are looked up in it. Candidates come from the indexes of the database, one of words and
 * ones of trigrams; what decides is reckoned here, the same over both.
 */
export { searchMemory } from './concordance.ts'
export type { Finder } from './finder.ts'
export { addToMemory, importToMemory, remember } from './keep.ts'
export { lookUpMemory } from './look-up.ts'
export { matchMemory } from './match.ts'
export { makeMemorySearchable } from './migration.ts'
export { readMemory } from './pages.ts'
export { createPostgresIndexes, postgresFinder } from './postgres-finder.ts'
export { keepRarity } from './rarity.ts'
export { createWordIndexes, sqliteFinder } from './sqlite-finder.ts'
