/**
 * The glossary: what a term is, where terms stand in a German sentence (inflected, and inside compounds), and
 * whether their English stands in the translation. Pure and quick: a list of terms is prepared once, then
 * the time is that of reading the text. Nothing here is certain about language; what is doubtful is a hint.
 */
export { type AvoidedWord, checkTerms, type TermCheck } from './check-terms.ts'
export { findTerms, type TermHit } from './find-terms.ts'
export { type DraftedTerm, draftTerm, TERM_LIMITS, type Term, type TermDraft } from './term.ts'
