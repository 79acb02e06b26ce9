import type { Format } from '#lib/segment'

/** What Word's fonts for symbols hold at private code points, at the beginning of a line, as Unicode has it. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf0d8': '➢',
  '\uf02d': '–',
  '\uf0fc': '✓',
  '\uf076': '❖',
  '\uf06f': '◦',
}

/** Indent and marks of quoting, the bullet, and the blanks behind it. Word's second level is the letter `o`. */
const BULLET =
  /^((?:>[ \t]?)*[ \t]*)(?:([\uf0b7\uf0a7\uf0d8\uf02d\uf0fc\uf076\uf06f])[ \t\u00a0]*|(o)(?:\t| {2,}|\u00a0+)[ \t\u00a0]*|([•·▪◦‣➢✓❖])[ \t\u00a0]+)(?=[^\s])/u
const FENCE = /^\s*(?:```|~~~)/

/**
 * Reads the bullets that Word puts on the clipboard as bullets: in plain text `•`, `◦` or `▪`, in Markdown, where
 * these mark nothing, `-` with the indent of its level. Private code points at the beginning of a line are
 * replaced everywhere, the letter `o` before a tab or several blanks alone; code in Markdown stays.
 */
export function readWordBullets(text: string, format: Format): string {
  if (!/[\uf000-\uf0ff•·▪◦‣➢✓❖]|(?:^|[\r\n])[ \t>]*o[ \t\u00a0]/u.test(text)) return text
  let inCode = false
  let level = 0
  return text.replace(/[^\r\n]+/g, (line) => {
    if (format === 'markdown' && FENCE.test(line)) inCode = !inCode
    if (format === 'markdown' && inCode) return line
    const [found, indent = '', symbol, letter, sign] = BULLET.exec(line) ?? []
    if (found === undefined) {
      level = 0
      return line
    }
    const bullet = letter ? '◦' : (SYMBOLS[symbol ?? ''] ?? sign ?? '•')
    const rest = line.slice(found.length)
    if (format === 'plain') return sign ? line : `${indent}${bullet} ${rest}`
    level = bullet === '◦' && level > 0 ? 2 : bullet === '▪' && level > 1 ? 3 : 1
    const quote = indent.replace(/[^>]+$/, '')
    const blanks = indent.slice(quote.length)
    const set = /^ +$/.test(blanks) ? blanks : '  '.repeat(level - 1)
    return `${quote}${quote && ' '}${set}- ${rest}`
  })
}
