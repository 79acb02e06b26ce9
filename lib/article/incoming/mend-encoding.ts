import { MAC_ROMAN, WINDOWS_1252 } from '#lib/text'

/** Bytes by character: as which bytes of UTF-8 a text was misread. */
const CODE_PAGES = [bytesOf(WINDOWS_1252, true), bytesOf(MAC_ROMAN, false)]

/** What German and English newspapers have beside the letters of ASCII. */
const FAMILIAR = /[äöüÄÖÜß„“”‚‘’–—…»«›‹éèêëáàâóòôíìúùçñåøÉÀ§°€•·×½²³\u00a0]/

/** So many characters at least must have gone the wrong way, and nearly all of them must be familiar. */
const FEWEST = 2
const FAMILIAR_SHARE = 0.8
const LONGEST_EXAMPLE = 40

/**
 * Mends a text whose UTF-8 was once read as Windows-1252 or Mac OS Roman (`MÃ¼ller`, `M√ºller`), line by line:
 * a line is mended when nearly all of its characters beyond ASCII are such pairs, and all such lines together
 * hold several. A text that has such a pair by right, or speaks of them beside right umlauts, stays as it is.
 * `warning` says how many were mended, with an example and its line; null where nothing was.
 */
export function mendEncoding(text: string): { text: string; warning: string | null } {
  for (const bytes of CODE_PAGES) {
    const lines = text.split('\n').map((line) => ({ line, ...misreadIn(line, bytes) }))
    const broken = lines.filter(({ found, others }) => found.length > 0 && others * 2 <= found.length)
    const all = broken.flatMap(({ found }) => found)
    const familiar = all.filter(({ meant }) => FAMILIAR.test(meant)).length
    if (all.length < FEWEST || familiar < all.length * FAMILIAR_SHARE) continue
    const toMend = new Set(broken)
    const mended = lines.map((one) => (toMend.has(one) ? replaced(one.line, one.found) : one.line))
    const first = lines.findIndex((one) => toMend.has(one))
    const example = exampleOf(lines[first]?.line ?? '', lines[first]?.found ?? [])
    return {
      text: mended.join('\n'),
      warning: `${all.length.toLocaleString('en-GB')} characters had gone through a wrong encoding and were mended, such as ${example} in line ${first + 1}. Check umlauts and quotation marks.`,
    }
  }
  return { text, warning: null }
}

interface Misread {
  from: number
  to: number
  meant: string
}

/** The characters of a line that were misread, and how many others beyond ASCII it has. */
function misreadIn(line: string, bytes: ReadonlyMap<string, number>): { found: Misread[]; others: number } {
  const found: Misread[] = []
  let others = 0
  for (let at = 0; at < line.length; at++) {
    if (line.charCodeAt(at) < 128) continue
    const misread = misreadAt(line, at, bytes)
    if (misread) {
      found.push(misread)
      at = misread.to - 1
    } else others++
  }
  return { found, others }
}

function misreadAt(line: string, at: number, bytes: ReadonlyMap<string, number>): Misread | undefined {
  const lead = bytes.get(line.charAt(at)) ?? 0
  const length =
    lead >= 0xc2 && lead <= 0xdf ? 2 : lead >= 0xe0 && lead <= 0xef ? 3 : lead >= 0xf0 && lead <= 0xf4 ? 4 : 0
  if (length === 0) return undefined
  const code = [lead, ...Array.from(line.slice(at + 1, at + length), (char) => bytes.get(char) ?? 0)]
  try {
    const meant = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(code))
    if (code.length === length) return { from: at, to: at + length, meant }
  } catch {
    // No UTF-8: the character stands for itself.
  }
  // The third byte of ” is none in Windows-1252, and gets lost on the way.
  if (!line.startsWith('â€', at)) return undefined
  return { from: at, to: at + (line.charAt(at + 2) === '\uFFFD' ? 3 : 2), meant: '”' }
}

function replaced(line: string, found: readonly Misread[]): string {
  let text = ''
  let at = 0
  for (const { from, to, meant } of found) {
    text += line.slice(at, from) + meant
    at = to
  }
  return text + line.slice(at)
}

/** The word around the first of them, as it was and as it is. */
function exampleOf(line: string, found: readonly Misread[]): string {
  const { from, to } = found[0] ?? { from: 0, to: 0 }
  const before = /\S*$/.exec(line.slice(Math.max(0, from - LONGEST_EXAMPLE), from))?.[0] ?? ''
  const after = /^\S*/.exec(line.slice(to, to + LONGEST_EXAMPLE))?.[0] ?? ''
  const start = from - before.length
  const word = line.slice(start, to + after.length)
  const inside = found
    .filter((one) => one.to <= to + after.length)
    .map((one) => ({ ...one, from: one.from - start, to: one.to - start }))
  return `“${word}” to “${replaced(word, inside)}”`
}

function bytesOf(page: string, withControls: boolean): ReadonlyMap<string, number> {
  const bytes = new Map([...page].map((char, at) => [char, 0x80 + at] as const))
  // What Latin-1 has there counts too: some programs know no difference.
  if (withControls) for (let code = 0x80; code < 0xa0; code++) bytes.set(String.fromCharCode(code), code)
  return bytes
}
