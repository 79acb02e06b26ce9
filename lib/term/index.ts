/**
 * The glossary: what a term is, where terms are in a German sentence (inflected, and inside compounds), and
 * whether their English is in the translation. Pure. A list of terms is prepared once; after that the time is
 * linear in the text. The rules of German and English are heuristics; uncertain findings are marked as hints.
 */
export { type AvoidedWord, checkTerms, type TermCheck } from './check-terms.ts'
export { findTerms, type TermHit } from './find-terms.ts'
export { type DraftedTerm, draftTerm, TERM_LIMITS, type Term, type TermDraft } from './term.ts'
