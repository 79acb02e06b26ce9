import type { Term, TermDraft } from '#lib/term'

/** Expected outcomes of a change to a term; `known` gives the other term that says the same already. */
export type TermPatched =
  | { kind: 'saved' | 'known'; term: Term }
  | { kind: 'refused'; detail: string }
  | { kind: 'missing' }

/** The glossary that all articles share. */
export interface Terms {
  /** A term that says the same in German and English already is `known` and stays as it is. */
  create(draft: TermDraft): Promise<{ kind: 'created' | 'known'; term: Term }>
  /** Creates all or none; what is known already, or stands twice among them, is counted and stays as it is. */
  import(drafts: readonly TermDraft[]): Promise<{ added: number; known: number }>
  /** Those that `import` would create, in their order; stores nothing. */
  previewImport(drafts: readonly TermDraft[]): Promise<TermDraft[]>
  /**
   * Terms in the order of a dictionary, all of them where no limit is given; `next` is the cursor of the next
   * page. `q` finds what has each of its words anywhere: in the German, the English, the note or the words to avoid.
   */
  list(page?: { q?: string; limit?: number; cursor?: string }): Promise<{ terms: Term[]; next?: string }>
  /** Changes what the patch names, in the shape `draftTerm` gives it. */
  update(id: string, patch: Partial<TermDraft>): Promise<TermPatched>
  /** False when there is no such term. */
  delete(id: string): Promise<boolean>
}
