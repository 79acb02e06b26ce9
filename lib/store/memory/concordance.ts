import type { TargetLanguage } from '#lib/article'
import { type FoundWord, searchParts, wordsOf } from '#lib/text'
import type { Tx } from '../database/tx.ts'
import type { Concordance } from './contract.ts'
import type { IndexAdapter, Row, Side } from './word-index/adapter.ts'

const LANGUAGES: TargetLanguage[] = ['en-GB', 'en-US']
/** Units read for one question, those that entered last. */
const READ = 300

/** The units that hold every part of `q`, the latest first, with where the parts stand. */
export async function searchMemory(
  tx: Tx,
  index: IndexAdapter,
  options: { q: string; in: Side | 'both'; targetLanguage?: TargetLanguage; limit: number },
): Promise<Concordance[]> {
  const parts = searchParts(options.q).map(toPart)
  if (parts.length === 0) return []
  const sides: Side[] = options.in === 'both' ? ['source', 'target'] : [options.in]
  const languages = options.targetLanguage ? [options.targetLanguage] : LANGUAGES
  await index.prepare(tx)
  const { rows } = await index.concordance({ sides, parts, languages, limit: READ }).execute(tx)
  const found = rows.filter((row) => sides.some((side) => holdsAll(row, side, parts)))
  const latest = [...new Map(found.map((row) => [row.number, row])).values()].sort((a, b) =>
    a.at < b.at ? 1 : a.at > b.at ? -1 : b.number - a.number,
  )
  return latest.slice(0, options.limit).map((row) => ({
    id: row.id,
    source: row.source,
    target: row.target,
    targetLanguage: row.target_language,
    articleId: row.article_id,
    recorded: row.recorded === 1,
    at: row.at,
    found: {
      source: sides.includes('source') && holdsAll(row, 'source', parts) ? places(row.source, parts) : [],
      target: sides.includes('target') && holdsAll(row, 'target', parts) ? places(row.target, parts) : [],
    },
  }))
}

/** Three characters are found anywhere, two at the beginning of a word, one as a word of its own. */
function toPart(words: string): string {
  const { length } = Array.from(words)
  return length >= 3 ? words : length === 2 ? ` ${words}` : ` ${words} `
}

function holdsAll(row: Row, side: Side, parts: string[]): boolean {
  const form = side === 'source' ? row.source_words : row.target_words
  return parts.every((part) => form.includes(part))
}

/** Where the parts stand in a text, in order, those that touch or overlap as one. */
function places(text: string, parts: string[]): [number, number][] {
  const words = wordsOf(text)
  const form = ` ${words.map(({ normalised }) => normalised).join(' ')} `
  const found: [number, number][] = []
  for (const part of parts) {
    const lead = part.length - part.trimStart().length
    const length = part.trim().length
    for (let at = form.indexOf(part); at !== -1; at = form.indexOf(part, at + 1))
      found.push(inText(words, at + lead, at + lead + length))
  }
  found.sort(([a], [b]) => a - b)
  const merged: [number, number][] = []
  for (const [from, to] of found) {
    const last = merged.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else merged.push([from, to])
  }
  return merged
}

/** A range of the search form as a range of the text; whole words where normalising changed their length. */
function inText(words: FoundWord[], start: number, end: number): [number, number] {
  let at = 1
  let from = -1
  for (const word of words) {
    const next = at + word.normalised.length
    const keepsLength = word.normalised.length === word.to - word.from
    if (from === -1 && start < next) from = keepsLength ? word.from + Math.max(0, start - at) : word.from
    if (end <= next) return [from, keepsLength ? word.from + (end - at) : word.to]
    at = next + 1
  }
  throw new Error(`no range ${start}–${end} in ${words.length} words`)
}
