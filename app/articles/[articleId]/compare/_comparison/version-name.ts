import type { VersionName } from '#lib/article'

/** Reads a version out of the URL; null when there can be no such version. */
export function versionNameOf(text: string | undefined, otherwise: VersionName): VersionName | null {
  if (text === undefined || text === '') return otherwise
  if (text === 'machine' || text === 'current') return text
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null
}
