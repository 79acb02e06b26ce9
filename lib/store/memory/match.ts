import { sql } from 'kysely'
import { cleanText, type TargetLanguage } from '#lib/article'
import type { Tx } from '../connection.ts'
import type { MemoryMatch } from '../contract.ts'
import { digest, foldForMemory } from '../fold.ts'
import { COLUMNS, type Finder, type Row } from './finder.ts'
import { bestScore, compared, countWords, matchScore } from './match-score.ts'
import { chooseNeedles, type Needle } from './needles.ts'
import type { Rarity } from './rarity.ts'
import { searchForm, wordsIn } from './words.ts'

/** Units read for one needle, at most: a needle that so many hold says little. */
const UNITS_A_NEEDLE = 10_000
/** Units whose length is looked at; few needles leave many alike. */
const NEAR = { many: 1500, few: 500, fewNeedles: 3 }
/** Units that are scored. */
const SCORED = 400
/** Units of the very same words, of which there may be any number. */
const SAME = 200

/**
 * What the memory holds for a sentence, the best first, each pair once. Units of the very same words are always
 * found; of the others those that share a rare word with the sentence, as `chooseNeedles` says.
 */
export async function matchMemory(
  tx: Tx,
  finder: Finder,
  rarityOf: (tx: Tx) => Promise<Rarity>,
  sentence: string,
  language: TargetLanguage,
  { limit, atLeast }: { limit: number; atLeast: number },
): Promise<MemoryMatch[]> {
  const source = cleanText(sentence).text
  const form = searchForm(source)
  const query = compared(source, form)
  const matches = (await ofSameWords(tx, source, form, language)).map((row) =>
    toMatch(row, matchScore(query, compared(row.source, row.source_words))),
  )
  if (distinct(matches).length < limit && query.words.length > 0 && atLeast < 99) {
    const needles = chooseNeedles(query.words, atLeast, await rarityOf(tx))
    const rows = await resembling(tx, finder, needles, language, form.length)
    matches.push(...score(rows, query, { limit, atLeast }))
  }
  return distinct(matches.filter(({ match }) => match >= atLeast)).slice(0, limit)
}

function ofSameWords(tx: Tx, source: string, form: string, language: TargetLanguage): Promise<Row[]> {
  return tx
    .selectFrom('memory')
    .select(['number', 'source', 'target', 'target_language', 'article_id', 'recorded', 'at'])
    .select(['source_words', 'target_words'])
    .where('target_language', '=', language)
    .where((where) =>
      form === ''
        ? where('key', '=', digest(foldForMemory(source)))
        : where.or([where('key', '=', digest(foldForMemory(source))), where('words_key', '=', digest(form))]),
    )
    .orderBy('at', 'desc')
    .limit(SAME)
    .execute()
}

/** The units that hold most of the needles, of about the length of the sentence. */
async function resembling(
  tx: Tx,
  finder: Finder,
  needles: Needle[],
  language: TargetLanguage,
  length: number,
): Promise<Row[]> {
  const holders = needles.map(
    (needle) =>
      sql`select number, ${sql.lit(needle.weight)} as weight from (${finder.holding(needle, language, UNITS_A_NEEDLE)}) as held`,
  )
  const near = needles.length < NEAR.fewNeedles ? NEAR.many : NEAR.few
  const { rows } = await sql<Row>`
    select ${COLUMNS} from (
      select number, sum(weight) as weight from (${sql.join(holders, sql` union all `)}) as one
      group by number order by weight desc, number desc limit ${sql.lit(near)}
    ) as near join memory as m on m.number = near.number
    where length(m.source_words) between ${sql.lit(Math.floor(length / 2))} and ${sql.lit(length * 2)}
    order by near.weight desc, near.number desc limit ${sql.lit(SCORED)}`.execute(tx)
  return rows
}

/** Scores the promising first, and stops where nothing better can come. */
function score(
  rows: Row[],
  query: ReturnType<typeof compared>,
  { limit, atLeast }: { limit: number; atLeast: number },
): MemoryMatch[] {
  const counts = countWords(query.words)
  const promising = rows
    .map((row) => ({ row, best: bestScore(counts, wordsIn(row.source_words), query.words.length) }))
    .filter(({ best }) => best >= atLeast)
    .sort((a, b) => b.best - a.best)
  const matches: MemoryMatch[] = []
  const scores: number[] = []
  for (const { row, best } of promising) {
    const enough = Math.max(atLeast, scores[limit - 1] ?? 0)
    if (best < enough) break
    const match = matchScore(query, compared(row.source, row.source_words), enough)
    if (match < enough) continue
    const one = toMatch(row, match)
    if (matches.some((other) => isSamePair(one, other))) continue
    matches.push(one)
    scores.push(match)
    scores.sort((a, b) => b - a)
    scores.length = Math.min(scores.length, limit)
  }
  return matches
}

/** Each pair once, its latest; the best first, of equals the latest. */
function distinct(matches: MemoryMatch[]): MemoryMatch[] {
  const sorted = [...matches].sort((a, b) => b.match - a.match || (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  const pairs = new Map<string, MemoryMatch>()
  for (const match of sorted) {
    const pair = JSON.stringify([match.source, match.target])
    if (!pairs.has(pair)) pairs.set(pair, match)
  }
  return [...pairs.values()]
}

function isSamePair(a: MemoryMatch, b: MemoryMatch): boolean {
  return a.source === b.source && a.target === b.target
}

function toMatch({ source, target, article_id, recorded, at }: Row, match: number): MemoryMatch {
  return { source, target, articleId: article_id, recorded: recorded === 1, at, match }
}
