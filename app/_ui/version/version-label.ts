import type { Revision, VersionName } from '#lib/article'

/** 3 · After desk check; a revision nobody named is just Revision 3. */
export function revisionName({ number, label }: Pick<Revision, 'number' | 'label'>): string {
  return label === `Revision ${number}` ? label : `${number} · ${label}`
}

export function versionLabel(version: VersionName, revisions: readonly Revision[]): string {
  if (version === 'machine') return 'Machine translation'
  if (version === 'current') return 'Current text'
  const revision = revisions.find(({ number }) => number === version)
  return revision ? revisionName(revision) : `Revision ${version}`
}

/** Leads to two states of an article beside each other: `machine`, `current` or a revision's number. */
export function compareHref(articleId: string, from: string | number, to: string | number): string {
  return `/articles/${articleId}/compare?from=${from}&to=${to}`
}

export function languageName(language: 'en-GB' | 'en-US'): string {
  return language === 'en-GB' ? 'British English' : 'American English'
}
