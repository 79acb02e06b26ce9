/**
 * The article the product brings along, so that the first minute needs no key, no download and no text of
 * one's own: a German news piece and an English text of it, written in the manner of a machine, slips included.
 * Whoever imports `sample` and has put `recordedMemory` into the memory gets every sentence translated.
 */
import type { Format } from '#lib/segment'
import type { TargetLanguage } from '../model.ts'
import { recorded } from './recorded.ts'
import { text } from './text.ts'

/** The sample as an import takes it. */
export const sample: { title: string; text: string; format: Format; targetLanguage: TargetLanguage } = {
  title: 'Nordersiel bekommt eine neue Seeschleuse',
  text,
  format: 'markdown',
  targetLanguage: 'en-GB',
}

/** One pair for each segment of the sample, in its order; `source` is the segment's text as it stands there. */
export const recordedMemory: { source: string; target: string }[] = recorded.map(([source, target]) => ({
  source,
  target,
}))
