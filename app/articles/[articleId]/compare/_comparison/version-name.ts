import type { Revision, VersionName } from '#lib/article'
import { revisionName } from '../../../../_ui/version-words.ts'

/** Reads a version out of the URL; null when there can be no such version. */
export function versionNameOf(text: string | undefined, otherwise: VersionName): VersionName | null {
  if (text === undefined || text === '') return otherwise
  if (text === 'machine' || text === 'current') return text
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null
}

export function versionWords(version: VersionName, revisions: readonly Revision[]): string {
  if (version === 'machine') return 'Machine translation'
  if (version === 'current') return 'Current text'
  const revision = revisions.find(({ number }) => number === version)
  return revision ? revisionName(revision) : `Revision ${version}`
}
