import { canOverwrite, type Overwrite, type Segment, type TranslateEvent } from '#lib/article'
import type { TranslationToSave } from '../article/translate-options.ts'

/** Segments of an article in the notation "Ein Satz. | Noch einer. / Ein neuer Absatz.": ids count from s1. */
export function article(notation: string): Segment[] {
  let from = 0
  return notation
    .split(' / ')
    .flatMap((block, number) => block.split(' | ').map((source) => ({ source, block: number })))
    .map(({ source, block }, index) => {
      const segment = untranslated(`s${index + 1}`, block, from, source)
      from = segment.to + 1
      return segment
    })
}

/** `count` sentences, `each` to a paragraph. */
export function longArticle(count: number, each = 3): Segment[] {
  const sentences = Array.from({ length: count }, (_, index) => `Das ist Satz ${index + 1}.`)
  const blocks = Array.from({ length: Math.ceil(count / each) }, (_, index) =>
    sentences.slice(index * each, (index + 1) * each).join(' | '),
  )
  return article(blocks.join(' / '))
}

function untranslated(id: string, block: number, from: number, source: string): Segment {
  return {
    id,
    block,
    kind: 'paragraph',
    level: 0,
    from,
    to: from + source.length,
    source,
    target: null,
    machine: null,
    engine: null,
    match: null,
    status: 'untranslated',
    needsWork: false,
    version: 1,
    updatedAt: '2026-01-01T00:00:00.000Z',
    updatedBy: null,
  }
}

/** The ports a translation needs, over segments in memory; takes what the store would take. */
export function fakeStore(segments: Segment[], memory: Record<string, string> = {}) {
  const state = new Map(segments.map((segment) => [segment.id, segment]))
  return {
    kept: [] as TranslationToSave[][],
    segments: () => [...state.values()],
    targets: () => [...state.values()].map(({ target }) => target),
    put: (segment: Segment) => void state.set(segment.id, segment),
    async lookUpMemory(sources: string[]) {
      const known = sources.filter((source) => memory[source] !== undefined)
      return new Map(known.map((source) => [source, [{ target: memory[source] ?? '', recorded: false }]]))
    },
    async readCached(requestKeys: string[]) {
      const answers = this.kept
        .flat()
        .flatMap(({ requestKey, text }) => (requestKey ? [[requestKey, text] as const] : []))
      return new Map(answers.filter(([requestKey]) => requestKeys.includes(requestKey)))
    },
    async save(translations: TranslationToSave[], overwrite: Overwrite = true) {
      this.kept.push(translations)
      return translations.flatMap(({ segmentId, text, engine, match, version }) => {
        const segment = state.get(segmentId)
        if (!segment || segment.version !== (version ?? segment.version)) return []
        if (!canOverwrite(segment, overwrite, engine)) return []
        const took = { target: text, machine: text, engine, match, status: 'machine' as const }
        const next = { ...segment, ...took, version: segment.version + 1 }
        state.set(segmentId, next)
        return [next]
      })
    },
  }
}

export async function all<Event>(events: AsyncIterable<Event>): Promise<Event[]> {
  const result: Event[] = []
  for await (const event of events) result.push(event)
  return result
}

export const problems = (events: TranslateEvent[]) => events.filter((event) => event.kind === 'problem')
