import { unreadableWarning } from '#lib/article'
import { WINDOWS_1252 } from '#lib/text'
import { looksLikeText, looksLikeUtf16, looksLikeWindows1252 } from './looks-like-text.ts'

export interface Decoded {
  /** Without a byte order mark. */
  text: string
  warnings: string[]
}

/** UTF-16 without a mark is told by this share of NULs at every second byte, and hardly any at the others. */
const UTF16_SHARE = 0.6
const ELSEWHERE_SHARE = 0.02

/**
 * Bytes of an unnamed encoding → text: by byte order mark, else UTF-16 if every second byte is NUL, else UTF-8
 * if it is valid or has a few damaged places, else Windows-1252. Null for what makes no text in any of them.
 */
export function decode(bytes: Uint8Array): Decoded | null {
  const utf16 = decodeUtf16(bytes)
  if (utf16) return looksLikeUtf16(utf16.text) ? utf16 : null
  const utf8 = decodeUtf8(bytes)
  if (utf8) return looksLikeText(utf8.text) ? utf8 : null
  const text = windows1252(bytes)
  const warning = 'The file is not in UTF-8; it was read as Windows-1252. Check umlauts and quotation marks.'
  return looksLikeWindows1252(text) ? { text, warnings: [warning] } : null
}

function decodeUtf16(bytes: Uint8Array): Decoded | undefined {
  const marked = utf16Mark(bytes)
  const encoding = marked ?? unmarkedUtf16(bytes)
  if (!encoding) return undefined
  const text = new TextDecoder(encoding).decode(bytes)
  const warning = `The file does not name its encoding; it was read as ${encoding.toUpperCase()}.`
  return { text, warnings: [...(marked ? [] : [warning]), ...unreadableWarning(text)] }
}

function decodeUtf8(bytes: Uint8Array): Decoded | undefined {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    const text = new TextDecoder('utf-8').decode(bytes)
    return { text, warnings: unreadableWarning(text) }
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), warnings: [] }
  } catch {
    return damagedUtf8(bytes)
  }
}

function utf16Mark([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return undefined
}

function unmarkedUtf16(bytes: Uint8Array): string | undefined {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return undefined
  let even = 0
  let odd = 0
  for (let at = 0; at < bytes.length; at += 2) {
    if (bytes[at] === 0) even++
    if (bytes[at + 1] === 0) odd++
  }
  const units = bytes.length / 2
  if (odd > units * UTF16_SHARE && even < units * ELSEWHERE_SHARE) return 'utf-16le'
  if (even > units * UTF16_SHARE && odd < units * ELSEWHERE_SHARE) return 'utf-16be'
  return undefined
}

/** UTF-8 in which more umlauts are whole than broken: as Windows-1252 the whole ones would turn to Ã¤. */
function damagedUtf8(bytes: Uint8Array): Decoded | undefined {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = count(text, /\uFFFD/g)
  const whole = count(text, /[^\0-\x7f\uFFFD]/gu)
  return whole > 2 * broken ? { text, warnings: unreadableWarning(text) } : undefined
}

/** By hand, since the TextDecoder of some versions of Node reads Latin-1 when asked for Windows-1252. */
function windows1252(bytes: Uint8Array): string {
  return new TextDecoder('latin1')
    .decode(bytes)
    .replace(/[\x80-\x9f]/g, (control) => WINDOWS_1252.charAt(control.charCodeAt(0) - 0x80))
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0
