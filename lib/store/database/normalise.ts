import { createHash } from 'node:crypto'

/** Normalises a text for search: NFC, lower case. Done here because the databases' own lower() disagree about ä. */
export function normaliseForSearch(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('de')
}

/** The pattern of a `like … escape '\'` that finds `text` anywhere. */
export function anywhere(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`
}

/** A short key for texts of any length. */
export function digest(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}
