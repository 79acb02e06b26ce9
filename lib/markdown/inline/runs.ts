import { decodeEntities } from './entities.ts'
import { type Inline, isMark, type Leaf } from './inline.ts'
import { readInline } from './read-inline.ts'

/** A stretch of text in one style. */
export interface Run {
  text: string
  bold?: true
  italic?: true
  strike?: true
  code?: true
  /** Absolute address, http, https or mailto only. */
  link?: string
  /** The label of a footnote: the text is its mark as written, for where there is no such footnote. */
  note?: string
}

type Style = Omit<Run, 'text' | 'note'>

/**
 * Inline Markdown → the text that readers see, in runs of one style; neighbours in the same style are one run.
 * An image is its text, HTML tags go and their content stays. A hard line break is \n, a soft one a blank. A link
 * to anything but http, https or mail is only its text. Any string is taken; what is no markup is text.
 */
export function inlineRuns(markdown: string): Run[] {
  const runs: Run[] = []
  collect(readInline(markdown), {}, runs)
  return runs
}

/** The text alone. */
export function inlineText(markdown: string): string {
  return inlineRuns(markdown)
    .map(({ text }) => text)
    .join('')
}

function collect(pieces: readonly Inline[], style: Style, runs: Run[]): void {
  for (const piece of pieces) {
    if (isMark(piece)) collect(piece.inside, { ...style, ...styleOf(piece.kind, piece.address) }, runs)
    else append(runs, runOf(piece, style))
  }
}

function styleOf(kind: 'italic' | 'bold' | 'strike' | 'link' | 'image', address = ''): Style {
  if (kind === 'image') return {}
  return kind === 'link' ? linkTo(address) : { [kind]: true }
}

function runOf({ kind, text, address, note }: Leaf, style: Style): Run {
  if (note !== undefined) return { text, ...style, note }
  const own = kind === 'code' ? { code: true as const } : address === undefined ? {} : linkTo(address)
  return { text, ...style, ...own }
}

function append(runs: Run[], run: Run): void {
  const last = runs.at(-1)
  if (run.text === '') return
  if (last && haveSameStyle(last, run)) last.text += run.text
  else runs.push(run)
}

function haveSameStyle(a: Run, b: Run): boolean {
  return (
    a.bold === b.bold &&
    a.italic === b.italic &&
    a.strike === b.strike &&
    a.code === b.code &&
    a.link === b.link &&
    a.note === undefined &&
    b.note === undefined
  )
}

/** Escapes and entities of an address are read before it is judged. */
function linkTo(written: string): Style {
  const address = decodeEntities(written.replace(/\\([!-/:-@[-`{-~])/g, '$1'))
  const url = URL.canParse(address) ? new URL(address) : undefined
  return url && ['http:', 'https:', 'mailto:'].includes(url.protocol) ? { link: url.href } : {}
}
