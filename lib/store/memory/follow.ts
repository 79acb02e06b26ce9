import { cleanText, type Status, type TargetLanguage } from '#lib/article'
import { onOneLine } from '#lib/segment'
import { normaliseExact } from '#lib/text'
import type { ArticleWrite, WriteContext } from '../context.ts'
import { chunks } from '../database/chunks.ts'
import type { Tx } from '../database/tx.ts'
import { addToMemory, unitId } from './add.ts'

/** A text that somebody stands behind for a sentence: confirmed or reviewed, in an article that is not in the bin. */
export interface Standing {
  from_offset: number
  to_offset: number
  target: string
  at: string
  author: string | null
}

/** What a write leaves of a segment, as far as the memory is concerned. */
interface Written {
  live: 0 | 1
  status: Status
  from_offset: number
  to_offset: number
  target: string | null
}

type Sign = Pick<WriteContext, 'tx' | 'source'>

const STANDS: Status[] = ['confirmed', 'reviewed']
const LANGUAGES: TargetLanguage[] = ['en-GB', 'en-US']

/** The texts that somebody stands behind among these segments; to be read before a write that changes them. */
export async function standingAmong(tx: Tx, segmentIds: readonly string[]): Promise<Standing[]> {
  const found: Standing[] = []
  for (const some of chunks(segmentIds))
    found.push(...(await standing(tx).where('s.id', 'in', some).execute()))
  return found
}

/**
 * Keeps the memory in step with a write on segments: what is confirmed now enters, what nobody stands behind any
 * more leaves. `before` is what `standingAmong` gave before the write.
 */
export async function followInMemory(
  write: ArticleWrite,
  before: readonly Standing[],
  after: readonly Written[],
): Promise<void> {
  const { tx, articleId, actor, at } = write
  const now = after.flatMap(({ live, status, target, from_offset, to_offset }) =>
    live === 1 && STANDS.includes(status) && target !== null
      ? [{ from_offset, to_offset, target, at, author: actor }]
      : [],
  )
  if (before.length === 0 && now.length === 0) return
  const source = (await write.source(articleId)) ?? ''
  const german = (one: Standing) => source.slice(one.from_offset, one.to_offset)
  const pair = (one: Standing) => JSON.stringify([german(one), one.target])
  const stands = new Set(now.map(pair))
  const gone = before.filter((one) => !stands.has(pair(one)))
  const left = await withdraw(
    tx,
    articleId,
    gone.map((one) => ({ source: german(one), target: one.target })),
  )
  const heirs = left.size > 0 ? await standingFor(tx, articleId, left, source) : []
  await enter(write, articleId, [...heirs, ...now])
}

/** Takes out what the memory holds of an article that goes into the bin. */
export async function withdrawArticle({ tx, source: read }: Sign, articleId: string): Promise<void> {
  const source = (await read(articleId)) ?? ''
  const texts = await standing(tx).where('s.article_id', '=', articleId).execute()
  await withdraw(
    tx,
    articleId,
    texts.map((one) => ({ source: source.slice(one.from_offset, one.to_offset), target: one.target })),
  )
}

/** Brings back what people stand behind in an article that comes out of the bin, under the names and dates it had. */
export async function bringBackArticle({ tx, source }: Sign, articleId: string): Promise<void> {
  const texts = await standing(tx).where('s.article_id', '=', articleId).orderBy('v.at').execute()
  await enter({ tx, source }, articleId, texts)
}

function standing(tx: Tx) {
  return tx
    .selectFrom('segment as s')
    .innerJoin('segment_version as v', (join) =>
      join.onRef('v.segment_id', '=', 's.id').onRef('v.seq', '=', 's.seq'),
    )
    .select(['v.from_offset', 'v.to_offset', 'v.target', 'v.at', 'v.author'])
    .where('s.live', '=', 1)
    .where('s.status', 'in', STANDS)
    .where('v.target', 'is not', null)
    .$narrowType<{ target: string }>()
}

/** Another segment of the article may have the same German, and its English still stands. */
async function standingFor(
  tx: Tx,
  articleId: string,
  german: ReadonlySet<string>,
  source: string,
): Promise<Standing[]> {
  const texts = await standing(tx).where('s.article_id', '=', articleId).orderBy('v.at').execute()
  return texts.filter((one) => german.has(normalised(source.slice(one.from_offset, one.to_offset))))
}

async function enter(
  { tx, source: read }: Sign,
  articleId: string,
  texts: readonly Standing[],
): Promise<void> {
  if (texts.length === 0) return
  const source = (await read(articleId)) ?? ''
  const { target_language: targetLanguage } = await tx
    .selectFrom('article')
    .select('target_language')
    .where('id', '=', articleId)
    .executeTakeFirstOrThrow()
  const units = texts.map(({ from_offset, to_offset, target, at, author }) => ({
    source: onOneLine(source.slice(from_offset, to_offset)),
    target,
    targetLanguage,
    articleId,
    at,
    updatedBy: author,
  }))
  await addToMemory({ tx, actor: null }, units, '')
}

/**
 * Takes the pairs of an article out of the memory where it holds these very texts; a pair that came from elsewhere
 * as well stays, without the article. Gives the German, normalised, of what was taken out.
 */
async function withdraw(
  tx: Tx,
  articleId: string,
  pairs: readonly { source: string; target: string }[],
): Promise<Set<string>> {
  // Sentences of an article that read the same share a unit, whatever English each has.
  const texts = new Map<string, { source: string; targets: Set<string> }>()
  for (const { source, target } of pairs)
    for (const language of LANGUAGES) {
      const id = unitId({
        source: onOneLine(source),
        target,
        target_language: language,
        article_id: articleId,
      })
      const targets = texts.get(id)?.targets ?? new Set()
      texts.set(id, { source, targets: targets.add(cleanText(target).text) })
    }
  const left = new Set<string>()
  for (const some of chunks([...texts.keys()].sort())) {
    const held = await tx
      .selectFrom('memory')
      .select(['id', 'source', 'target', 'target_language', 'imported'])
      .where('id', 'in', some)
      .execute()
    const withdrawn = held.filter(({ id, target }) => texts.get(id)?.targets.has(target))
    for (const { id } of withdrawn) left.add(normalised(texts.get(id)?.source ?? ''))
    for (const unit of withdrawn.filter(({ imported }) => imported === 1)) await detach(tx, unit)
    const ids = withdrawn.map(({ id }) => id)
    // What was detached has another id.
    if (ids.length > 0) await tx.deleteFrom('memory').where('id', 'in', ids).execute()
  }
  return left
}

/** Makes a unit of an article one from elsewhere, unless there is one already. */
async function detach(
  tx: Tx,
  unit: { id: string; source: string; target: string; target_language: TargetLanguage },
): Promise<void> {
  const id = unitId({ ...unit, article_id: null })
  const known = await tx.selectFrom('memory').select('id').where('id', '=', id).executeTakeFirst()
  if (known) return
  await tx.updateTable('memory').set({ id, article_id: null }).where('id', '=', unit.id).execute()
}

const normalised = (source: string) => normaliseExact(onOneLine(source))
