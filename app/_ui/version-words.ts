import type { Revision } from '#lib/article'

/** 3 · After desk check; a revision nobody named is just Revision 3. */
export function revisionName({ number, label }: Pick<Revision, 'number' | 'label'>): string {
  return label === `Revision ${number}` ? label : `${number} · ${label}`
}

/** Leads to two states of an article beside each other: `machine`, `current` or a revision's number. */
export function compareHref(articleId: string, from: string | number, to: string | number): string {
  return `/articles/${articleId}/compare?from=${from}&to=${to}`
}

export function languageName(language: 'en-GB' | 'en-US'): string {
  return language === 'en-GB' ? 'British English' : 'American English'
}
