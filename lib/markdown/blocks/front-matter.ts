import type { Line } from '#lib/text'

/** What stands between `---` or `+++` at the top of a text. */
export interface FrontMatter {
  /** Number of its lines, the fences included. */
  lines: number
  /** Whether it is metadata; else it is prose between two rules. */
  metadata: boolean
}

/** Keys of metadata as site generators and desks have them, in whatever case. */
const KNOWN = new Set(
  'title titel subtitle untertitel headline date datum lastmod updated author autor authors autoren tags tag schlagworte keywords slug url permalink layout template draft published status lang language sprache description beschreibung summary excerpt teaser category categories kategorie kategorien ressort section image bild cover thumbnail weight type id aliases series toc'.split(
    ' ',
  ),
)
const YAML_KEY = /^(["']?)([\p{L}_][\p{L}\p{N}_. -]{0,60}?)\1\s*:(?:\s|$)/u
const TOML_KEY = /^(["']?)([\p{L}_][\p{L}\p{N}_.-]{0,60}?)\1\s*=\s*\S/u
/** A comment, an item, a table's name, or the end of a list or an object over several lines. */
const ACCESSORY = /^(?:#|-(?:\s|$)|\[{1,2}[\w.-]+\]{1,2}$|[\]}])/
const PROGRAM_KEY = /^[a-z][a-z0-9_.-]*$/
/** So many words behind a key that no program knows are prose. */
const FEW = 3

/**
 * Front matter (YAML between `---`, TOML between `+++`) at the top of a text; null where no line closes it. It is
 * metadata when every line is a key with its value, or belongs to one, and the keys are ones that programs use: known
 * ones, or all in small ASCII letters (`published_at`). `Meldung: Die Polizei …` is prose.
 */
export function frontMatter(text: string, lines: readonly Line[]): FrontMatter | null {
  const content = (line: Line | undefined) => (line ? text.slice(line.from, line.to) : '')
  const fence = content(lines[0])
  if (fence !== '---' && fence !== '+++') return null
  const close = lines.findIndex((line, index) => {
    const mark = index > 0 && line.to - line.from === 3 ? content(line) : ''
    return mark === fence || (fence === '---' && mark === '...')
  })
  if (close < 1) return null
  return {
    lines: close + 1,
    metadata: isMetadata(text, lines.slice(1, close), fence === '+++' ? TOML_KEY : YAML_KEY),
  }
}

function isMetadata(text: string, lines: readonly Line[], pattern: RegExp): boolean {
  let keys = 0
  let known = 0
  let foreign = 0
  for (const line of lines) {
    if (line.to === line.from || (line.from > line.start && keys > 0)) continue
    const head = text.slice(line.from, Math.min(line.to, line.from + 200))
    const found = pattern.exec(head)
    const key = found?.[2]
    if (key === undefined) {
      if (ACCESSORY.test(head)) continue
      return false
    }
    keys++
    if (KNOWN.has(key.toLowerCase())) known++
    else if (!PROGRAM_KEY.test(key)) {
      foreign++
      if (head.slice(found?.[0].length).trim().split(/\s+/).length > FEW) return false
    }
  }
  return known > 0 || (keys > 0 && foreign === 0)
}
