import { createHash } from 'node:crypto'

/** The pattern of a `like … escape '\'` that finds `text` anywhere. */
export function anywhere(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`
}

/** A short key for texts of any length. */
export function digest(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
}
