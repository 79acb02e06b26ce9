import { createRequire } from 'node:module'
import { ParseLatin } from 'parse-latin'
import { split } from 'sentence-splitter'
import { segment as sentencex } from 'sentencex'
import { segment } from '../../lib/segment/index.ts'
import { CLOSING, MAY_END, TRANSITIVE } from '../../lib/segment/knowledge/abbreviations.ts'

/** A segmenter under test: text → its sentences in order, as strings. */
export interface System {
  name: string
  sentences(text: string): string[]
}

interface Sbd {
  sentences(text: string, options: { abbreviations?: string[]; newline_boundaries?: boolean }): string[]
}

const sbd: Sbd = createRequire(import.meta.url)('sbd')
const intl = new Intl.Segmenter('de', { granularity: 'sentence' })
const latin = new ParseLatin()

/** Where a tool comes without German abbreviations but takes a list, it is given ours. */
const ABBREVIATIONS = [...TRANSITIVE, ...MAY_END, ...CLOSING]
const GERMAN = {
  ABBREVIATIONS: ABBREVIATIONS.map((form) => `${form}.`),
  PREPOSITIVE_ABBREVIATIONS: [...TRANSITIVE].filter((form) => !MAY_END.has(form)).map((form) => `${form}.`),
  EXCLAMATION_WORDS: ['Yahoo!', 'Jeopardy!'],
}

/** Ours first. Each of the others with its settings for German and for line breaks, as far as it has any. */
export const SYSTEMS: readonly System[] = [
  {
    name: 'gegenlesen',
    sentences: (text) => segment(text).segments.map(({ from, to }) => text.slice(from, to)),
  },
  { name: 'Intl.Segmenter', sentences: (text) => Array.from(intl.segment(text), (piece) => piece.segment) },
  {
    name: 'sbd',
    sentences: (text) => sbd.sentences(text, { abbreviations: ABBREVIATIONS, newline_boundaries: true }),
  },
  { name: 'sentencex', sentences: (text) => sentencex('de', text) },
  { name: 'parse-latin', sentences: sentencesOfParseLatin },
  {
    name: 'sentence-splitter',
    sentences: (text) =>
      split(text, { AbbrMarker: { language: GERMAN } }).flatMap((node) =>
        node.type === 'Sentence' ? [node.raw] : [],
      ),
  },
]

function sentencesOfParseLatin(text: string): string[] {
  return latin
    .parse(text)
    .children.flatMap((paragraph) =>
      paragraph.type !== 'ParagraphNode'
        ? []
        : paragraph.children.flatMap((sentence) =>
            sentence.type === 'SentenceNode' && sentence.position
              ? [text.slice(sentence.position.start.offset, sentence.position.end.offset)]
              : [],
          ),
    )
}
