import { sql } from 'kysely'
import { cleanText, type TargetLanguage } from '#lib/article'
import { onOneLine } from '#lib/segment'
import { normaliseExact, searchForm, wordsIn } from '#lib/text'
import { digest } from '../../database/normalise.ts'
import type { Tx } from '../../database/tx.ts'
import type { MemoryMatch } from '../contract.ts'
import type { CandidateQuery, IndexAdapter, Row } from '../word-index/adapter.ts'
import { planCandidates } from './candidate-query.ts'
import type { DocumentFrequencyCache } from './document-frequency.ts'
import { bestScore, compared, countWords, matchScore } from './match-score.ts'

/** Units that one query may give. */
const SCORED = 1000
/** Units of the very same words, of which there may be any number. */
const SAME = 200

/**
 * What the memory holds for a sentence, the best first, each pair once. Units of the very same words are always
 * found; of the others those that share words with the sentence, as `planCandidates` says.
 */
export async function matchMemory(
  tx: Tx,
  { index, frequencies }: { index: IndexAdapter; frequencies: DocumentFrequencyCache },
  sentence: string,
  language: TargetLanguage,
  { limit, atLeast }: { limit: number; atLeast: number },
): Promise<MemoryMatch[]> {
  await index.prepare(tx)
  const source = onOneLine(cleanText(sentence).text)
  const form = searchForm(source)
  const query = compared(source, form)
  const matches = (await ofSameWords(tx, source, form, language)).map((row) =>
    toMatch(row, matchScore(query, compared(row.source, row.source_words))),
  )
  if (distinct(matches).length < limit && query.words.length > 0 && atLeast < 99) {
    const candidates = planCandidates(query.words, atLeast, await frequencies(tx))
    const rows = await readCandidates(tx, index, candidates, language)
    matches.push(...score(rows, query, { limit, atLeast }))
  }
  return distinct(matches.filter(({ match }) => match >= atLeast)).slice(0, limit)
}

function ofSameWords(tx: Tx, source: string, form: string, language: TargetLanguage): Promise<Row[]> {
  return (
    tx
      .selectFrom('memory')
      .select(['number', 'id', 'source', 'target', 'target_language', 'article_id', 'recorded', 'at'])
      .select(['source_words', 'target_words'])
      .where('target_language', '=', language)
      .where((where) =>
        form === ''
          ? where('key', '=', digest(normaliseExact(source)))
          : where.or([
              where('key', '=', digest(normaliseExact(source))),
              where('words_key', '=', digest(form)),
            ]),
      )
      // Not by `at` alone: PostgreSQL would read all units in that order instead of looking for the few.
      .orderBy(sql`at || ''`, 'desc')
      .limit(SAME)
      .execute()
  )
}

/** The units that any of the queries gives, each once. */
async function readCandidates(
  tx: Tx,
  index: IndexAdapter,
  candidates: CandidateQuery[],
  language: TargetLanguage,
): Promise<Row[]> {
  const found = candidates.map((query) => {
    const units = index.byWords({ ...query, language, limit: SCORED })
    return sql`select * from (${units}) as units`
  })
  const { rows } = await sql<Row>`${sql.join(found, sql` union all `)}`.execute(tx)
  return [...new Map(rows.map((row) => [row.number, row])).values()]
}

/** Scores the candidates with the highest bound first, and stops where none can score better. */
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

function toMatch({ id, source, target, article_id, recorded, at }: Row, match: number): MemoryMatch {
  return { id, source, target, articleId: article_id, recorded: recorded === 1, at, match }
}
