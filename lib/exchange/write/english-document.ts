import {
  inlineRuns,
  type Layout,
  layOut,
  NO_STRUCTURE,
  type Note,
  type NoteNumbers,
  numberNotes,
  type Part,
  type Run,
  structureOf,
} from '#lib/markdown'
import { type EnglishBlock, englishBlocks } from './english-blocks.ts'
import type { ExportInput } from './export-format.ts'

/** A footnote as its readers will see it. */
export interface EnglishNote extends Note<EnglishBlock> {
  number: number
  /** Whether a mark in the body leads to it. */
  cited: boolean
}

/** The English of an article with its tables as such, and its footnotes apart, in the order of their numbers. */
export interface EnglishDocument {
  body: Part<EnglishBlock>[]
  notes: EnglishNote[]
  /** Whether it is a further block of a list item, which has no marker of its own. */
  isFurther(block: EnglishBlock): boolean
  /** The number of a footnote by its label; undefined where there is no such footnote. */
  numberOf(label: string): number | undefined
  /** The text of a block in runs of one style; in a plain article it is one run. */
  runsOf(block: EnglishBlock): Run[]
}

export function englishDocument(input: ExportInput): EnglishDocument {
  const { article, source, segments } = input
  const markdown = article.format === 'markdown'
  const structure = markdown ? structureOf(source, segments) : NO_STRUCTURE
  const layout = layOut(englishBlocks(input, structure), ({ block }) => block, structure)
  const numbers = numbersIn(layout)
  const notes = layout.notes.map((note) => ({
    ...note,
    number: numbers.of(note.label) ?? 0,
    cited: numbers.isCited(note.label),
  }))
  return {
    body: layout.body,
    notes: notes.sort((a, b) => a.number - b.number),
    isFurther: ({ block }) => structure.places.get(block)?.further === true,
    numberOf: numbers.of,
    runsOf: ({ text }) => (markdown ? inlineRuns(text).map(withoutBlanksAtBreaks) : [{ text }]),
  }
}

function numbersIn({ body, notes }: Layout<EnglishBlock>): NoteNumbers {
  const labels = notes.map(({ label }) => label)
  return numberNotes(labels, textsIn(body), textsIn(notes.flatMap(({ parts }) => parts)))
}

function* textsIn(parts: readonly Part<EnglishBlock>[]): Generator<string> {
  for (const part of parts) {
    if (part.kind === 'block') yield part.block.text
    else for (const { text } of part.rows.flat(2)) yield text
  }
}

function withoutBlanksAtBreaks(run: Run): Run {
  return run.text.includes('\n') ? { ...run, text: run.text.replace(/[ \t]*\n[ \t]*/g, '\n') } : run
}
