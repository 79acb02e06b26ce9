import { type Format, segment } from '#lib/segment'
import type { ExportInput, ExportSegment } from '../write/export-format.ts'

/** A German text as an article, each sentence put into English by `english`; null leaves it untranslated. */
export function input(
  source: string,
  english: (german: string, index: number) => string | null,
  options: { format?: Format; title?: string; targetLanguage?: 'en-GB' | 'en-US' } = {},
): ExportInput {
  const format = options.format ?? 'plain'
  const { blocks, segments } = segment(source, { format })
  return {
    article: {
      title: options.title ?? 'Titel',
      targetTitle: null,
      format,
      sourceLanguage: 'de',
      targetLanguage: options.targetLanguage ?? 'en-GB',
    },
    source,
    segments: segments.map(({ block, from, to }, index): ExportSegment => {
      const german = source.slice(from, to)
      const target = english(german, index)
      const { kind, level } = blocks[block] ?? { kind: 'paragraph', level: 0 }
      const status = target === null ? 'untranslated' : 'edited'
      return { block, kind, level, from, to, source: german, target, machine: null, status }
    }),
  }
}

/** The sentences in order, one for each segment. */
export const inTurn =
  (...sentences: (string | null)[]) =>
  (_: string, index: number) =>
    sentences[index] ?? null

export const same = (german: string) => german
export const text = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes)
