import type { Segment } from '#lib/article'
import type { Engine } from '../engine.ts'
import { questionOf } from './request-key.ts'
import type { KeptTranslation, TranslateOptions } from './translate-options.ts'

export type Sources = Pick<TranslateOptions, 'engine' | 'targetLanguage' | 'anew' | 'lookUp' | 'recall'>

/** So many sentences are looked up, stored and shown at a time. */
const GROUP = 200

/** `knownTranslations` of all segments, some at a time, each time with those that were looked up. */
export async function* knownInGroups(segments: Segment[], sources: Sources) {
  for (let from = 0; from < segments.length; from += GROUP) {
    const group = segments.slice(from, from + GROUP)
    yield { group, found: await knownTranslations(group, sources) }
  }
}

/** What need not be asked: exact matches of the memory, and what the engine answered to the same question before. */
async function knownTranslations(
  segments: Segment[],
  { engine, targetLanguage, anew, lookUp, recall }: Sources,
): Promise<KeptTranslation[]> {
  const remembering = segments.filter(({ target }) => !anew || engine === null || target === null)
  const memory = await lookUp(remembering.map(({ source }) => source))
  const found = remembering.flatMap(({ id, source, version }): KeptTranslation[] => {
    const units = memory.get(source) ?? []
    const unit = units.find(({ recorded }) => !recorded) ?? units[0]
    const engine = unit?.recorded ? 'recorded' : 'memory'
    return unit ? [{ segmentId: id, version, text: unit.target, engine, match: 100 }] : []
  })
  if (!engine || !recall) return found

  const remembered = new Set(found.map(({ segmentId }) => segmentId))
  const asking = segments.filter(({ id }) => !remembered.has(id))
  const questions = asking.map((segment) => questionOf(engine, segment, targetLanguage))
  const answers = await recall(questions)
  const recalled = asking.flatMap((segment, index) => {
    const text = answers.get(questions[index] ?? '')
    return text ? [answerOf(engine, segment, text, targetLanguage)] : []
  })
  return [...found, ...recalled]
}

/** An engine's translation with the question it answers. */
export function answerOf(
  engine: Engine,
  segment: Segment,
  text: string,
  targetLanguage: TranslateOptions['targetLanguage'],
): KeptTranslation {
  const question = questionOf(engine, segment, targetLanguage)
  const { id: segmentId, version } = segment
  return { segmentId, version, text, engine: engine.id, match: null, question }
}
