/**
 * The nouns of the product (article, block, segment, revision) and their laws: what an import makes of a
 * text, what a save, a split or a join does to a segment, how two states of an article are compared.
 * Pure: nothing here reads a clock, a database or the network.
 */
export * from './nouns.ts'
