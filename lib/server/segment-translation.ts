import type { ArticleWithSegments, Overwrite, Segment } from '#lib/article'
import { answersBefore, checkGiven, type Engine, translateSegment } from '#lib/translate'
import { currentStore, house } from './house.ts'
import { found } from './outcomes.ts'
import { Problem } from './problem.ts'
import { notFound } from './route.ts'
import { takeTurn } from './take-turn.ts'
import { currentTerms, pickEngine, turnOf } from './translation.ts'

interface SegmentName {
  articleId: string
  segmentId: string
}

/** What is known of what engines say of a sentence. Throws a Problem where there is no such sentence. */
export async function listTranslations(name: SegmentName) {
  const { store, article, segment } = await readSegment(name)
  const answers = await answersBefore(segment, house().engines, {
    targetLanguage: article.targetLanguage,
    terms: await currentTerms(store),
    recall: (questions) => store.recallAnswers(name.articleId, questions),
  })
  return answers.map(({ engine, text }) => ({ ...nameOf(engine), text }))
}

/**
 * What an engine says of a sentence, which stays as it is. The same engine is asked one thing after the other,
 * so nothing is asked twice. Throws a Problem with the engine's reason where there is no translation.
 */
export async function askTranslation(name: SegmentName, engineId: string, left: AbortSignal) {
  const engine = pickEngine(engineId)
  if (!engine) throw new Problem(422, 'The memory is no engine. Search it at /api/memory.')
  const signal = AbortSignal.any([left, house().closing.signal])
  const endTurn = await takeTurn(house().turns, turnOf(name.articleId, engine), signal)
  if (!endTurn) throw stopped()
  try {
    const { store, article, segments, segment } = await readSegment(name)
    const answer = await translateSegment(segment, {
      segments,
      targetLanguage: article.targetLanguage,
      format: article.format,
      terms: await currentTerms(store),
      engine,
      recall: (questions) => store.recallAnswers(name.articleId, questions),
      keep: (translation) => store.keepAnswer(name.articleId, translation),
      signal,
    })
    if (answer.kind === 'stopped') throw stopped()
    if (answer.kind === 'problem') throw new Problem(502, answer.detail)
    return { ...nameOf(engine), text: answer.text }
  } finally {
    endTurn()
  }
}

/** Names under which translations are stored that no engine of the server made. */
const ELSEWHERE = { browser: 'This browser’s translator', existing: 'The English text' }

/**
 * Stores translations that were made elsewhere. Those of a machine are held against their German; what people
 * wrote is taken as it is. Throws a Problem for an article that is gone.
 */
export async function takeTranslations(
  articleId: string,
  given: {
    engine: keyof typeof ELSEWHERE
    translations: { segmentId: string; text: string }[]
    overwrite: Overwrite
  },
): Promise<{ segments: Segment[]; problems: { title: string; detail: string; segmentIds: string[] }[] }> {
  const { engine, translations, overwrite } = given
  const store = await currentStore()
  const { segments } = found(await store.readArticle(articleId), 'article')
  const { fit, problems } =
    engine === 'browser'
      ? checkGiven({ name: ELSEWHERE.browser }, segments, translations)
      : { fit: translations, problems: [] }
  const kept = fit.map((translation) => ({ ...translation, engine, match: null }))
  return { segments: await store.putMachine(articleId, kept, { overwrite }), problems }
}

async function readSegment({ articleId, segmentId }: SegmentName) {
  const store = await currentStore()
  const { article, segments }: ArticleWithSegments = found(await store.readArticle(articleId), 'article')
  const segment = segments.find(({ id }) => id === segmentId)
  if (!segment) throw notFound('sentence')
  return { store, article, segments, segment }
}

const nameOf = ({ id, name }: Engine) => ({ engine: id, name })

const stopped = () => new Problem(503, 'The question was withdrawn before the answer came.')
