/** Where a command's keys count. */
export interface Scope {
  /** Heads its keys in the sheet and in the documentation. */
  title: string
  /** Whether they count while the focus is on this element; everywhere on the page when left out. */
  counts?: (place: Element) => boolean
  /** Also keys that would type a letter or move the caret count, where the focus is in a field. */
  inFields?: true
}

const TARGET_FIELD = '[data-target-field]'
const FIELD = 'input, textarea, select'

/** What is typed into a form is not meant for the list around it. */
const outsideForms = (place: Element) => place.closest('form') === null

/** Every scope there is; `ALWAYS_APART` names those of one page of which only one can have the focus. */
export const SCOPES = {
  everywhere: { title: 'On every page' },
  'article list': { title: 'In the list of articles' },
  bin: { title: 'In the bin' },
  terms: { title: 'In the list of terms', counts: outsideForms },
  memory: { title: 'In the translation memory', counts: outsideForms },
  'new article': { title: 'On the page of a new article' },
  revisions: { title: 'Among the revisions' },
  comparison: { title: 'In a comparison' },
  workbench: { title: 'In the workbench' },
  sentence: {
    title: 'At the sentence',
    // What is meant for a comment or a term beside it is not meant for the sentence.
    counts: (place) => !place.matches(FIELD) || place.matches(TARGET_FIELD),
  },
  field: {
    title: 'In the field of the sentence',
    counts: (place) => place.matches(TARGET_FIELD),
    inFields: true,
  },
  panel: {
    title: 'Beside the sentence',
    counts: (place) => place.closest('[data-panel]') !== null,
    inFields: true,
  },
  entry: {
    title: 'In a comment or a new term',
    counts: (place) => place.matches(FIELD) && place.closest('[data-panel]') !== null,
    inFields: true,
  },
  'pasted text': { title: 'At the English text that is pasted', inFields: true },
  alignment: { title: 'In the alignment' },
  'alignment text': {
    title: 'In the English of an aligned sentence',
    counts: (place) => place.matches('[data-aligned-text]'),
    inFields: true,
  },
} as const satisfies Record<string, Scope>

export type ScopeName = keyof typeof SCOPES

export function scopeOf(name: ScopeName): Scope {
  return SCOPES[name]
}

/** Pairs of scopes that never count at the same time: the same key may mean one thing in each. */
export const ALWAYS_APART: readonly (readonly [ScopeName, ScopeName])[] = [
  ['sentence', 'entry'],
  ['field', 'panel'],
  ['field', 'entry'],
]
