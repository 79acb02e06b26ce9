import type { Decoded } from './decode.ts'

/** What Mac Roman has from 0x80 on (WHATWG Encoding, index macintosh). */
const UPPER =
  'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ'

/** Umlauts, and the marks that German writes beside them. */
const GERMAN = /[äöüÄÖÜß]/g
const USUAL = /[äöüÄÖÜßéèàç„“”‚‘’«»‹›–—…€§•°\u00a0]/g

/** At least this share of what is not ASCII is what German writes. */
const SHARE = 0.9

/**
 * Bytes of an old Mac → text, with a warning; null where they are not clearly that: valid UTF-8 or UTF-16, or no
 * more German as Mac Roman than as Windows-1252, whose umlauts are other signs here and the other way round.
 */
export function decodeMacRoman(bytes: Uint8Array): Decoded | null {
  if (!bytes.some((byte) => byte >= 0x80) || bytes.includes(0) || isUtf8(bytes)) return null
  const latin = new TextDecoder('latin1').decode(bytes)
  const text = latin.replace(/[\x80-\xff]/g, (sign) => UPPER.charAt(sign.charCodeAt(0) - 0x80))
  const beyond = count(text, /[^\0-\x7f]/g)
  const german = count(text, GERMAN)
  if (german === 0 || german <= count(latin, GERMAN) || count(text, USUAL) < beyond * SHARE) return null
  const warning = 'The file is not in UTF-8; it was read as Mac Roman. Check umlauts and quotation marks.'
  return { text, warnings: [warning] }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0
