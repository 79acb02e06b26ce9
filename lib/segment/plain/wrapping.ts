import { type LineBreak, lineBreakBetween } from './goes-on.ts'
import type { PlainLine } from './plain-lines.ts'

/** Widths, in columns, at which people and programs wrap texts. */
const NARROWEST = 30
const WIDEST = 140
/** Below this one line break alone says nothing: a line of verse, an address. */
const NARROWEST_OF_ONE = 45

/** The line break behind a line, where another line of the same stretch follows. */
interface Break extends LineBreak {
  columns: number
  /** Columns the next line's first word would have needed. */
  word: number
  /** The next line opens an item of a list, or is set in as the first of a paragraph. */
  opens: boolean
}

/** Lines without a blank one between them, all quoted alike. */
export interface Stretch {
  lines: readonly PlainLine[]
  /** By line: whether it opens an item of a list. */
  items: readonly boolean[]
}

/**
 * Which line breaks of a text come from a fixed width rather than from its writer, by stretch and line: true
 * where the line goes on in the next one. Each stretch is judged on its own: where its lines break off within
 * sentences, a width is sought that the next word would have passed at most of these breaks; one that tells
 * too little by itself is held against the width of the whole text. Then each line break is judged: a line
 * after which the next word had room ends its paragraph, unless the sentence runs on. So an address, a list of
 * short lines or a headline stays apart even right below a wrapped paragraph. `forced` is the word of
 * somebody who knows that the text is wrapped: then, where the look tells nothing, any width will do, and the end
 * of a sentence ends no paragraph. Linear in the text.
 */
export function wrappedBreaks(text: string, stretches: readonly Stretch[], forced: boolean): boolean[][] {
  if (stretches.every(({ lines }) => lines.length === 1)) return []
  const breaks = stretches.map((stretch) => breaksOf(text, stretch))
  const common = widthOf(breaks.flat())
  const known = common && common.fitting >= 3 && isPlausible(common) ? common.width : undefined
  return breaks.map((some, index) => {
    const lines = stretches[index]?.lines ?? []
    const last = columnsOf(text, lines.at(-1))
    const seen = seenBreaks(some, known, last)
    return seen ?? (forced ? toldBreaks(some, known, last) : some.map(() => false))
  })
}

function breaksOf(text: string, { lines, items }: Stretch): Break[] {
  let left = Number.POSITIVE_INFINITY
  for (const line of lines) left = Math.min(left, line.from - line.start)
  let item = items[0] ?? false
  return lines.slice(0, -1).flatMap((line, index) => {
    const next = lines[index + 1]
    if (!next) return []
    const nextIsItem = items[index + 1] ?? false
    const end = text.slice(next.from, Math.min(next.to, next.from + WIDEST)).search(/\s/)
    const between = lineBreakBetween(text, line, next)
    const setIn = !item && next.from - next.start > left && line.from - line.start <= next.from - next.start
    item ||= nextIsItem
    const opens = nextIsItem || (setIn && (between.ends || !between.goesOn))
    return [
      {
        ...between,
        goesOn: between.goesOn && !opens,
        columns: columnsOf(text, line),
        word: end < 0 ? next.to - next.from : end,
        opens,
      },
    ]
  })
}

/** Columns up to the end of the line; 0 for an address of the web, which may reach beyond any width. */
function columnsOf(text: string, line: PlainLine | undefined): number {
  if (!line) return 0
  const shown = text.slice(line.from, Math.min(line.to, line.from + WIDEST))
  return /^\S*(?:\/\/|www\.|@)\S*$/.test(shown) ? 0 : line.to - line.start
}

interface Width {
  /** The longest line that is none beyond the width. */
  width: number
  /** Breaks within sentences at which the line was full. */
  fitting: number
  /** Breaks within sentences at which the next word had room, or that lie behind the width. */
  against: number
}

/** The width that explains most breaks within sentences, as far as lines of `breaks` or the `last` one reach. */
function widthOf(breaks: readonly Break[], last = 0): Width | undefined {
  if (!breaks.some(({ goesOn, columns }) => goesOn && columns !== 0)) return undefined
  const fitting = new Int32Array(WIDEST + 2)
  const roomy = new Int32Array(WIDEST + 2)
  const beyond = new Int32Array(WIDEST + 2)
  const add = (to: Int32Array, from: number) => {
    const at = Math.min(from, WIDEST + 1)
    to[at] = (to[at] ?? 0) + 1
  }
  let telling = 0
  for (const { goesOn, columns, word } of breaks) {
    if (!goesOn || columns === 0) continue
    telling++
    add(fitting, columns)
    add(roomy, columns + 1 + word)
    add(beyond, columns)
  }
  let best = { width: 0, upTo: 0, fitting: 0, against: telling }
  let [reached, passed] = [0, 0]
  for (let width = 1; width <= WIDEST; width++) {
    reached += fitting[width] ?? 0
    passed += roomy[width] ?? 0
    const found = { width, upTo: width, fitting: reached - passed, against: passed + telling - reached }
    if (worth(found) > worth(best)) best = found
    else if (worth(found) === worth(best) && best.upTo === width - 1) best.upTo = width
  }
  let { width } = best
  for (const { columns } of [...breaks, { columns: last }]) {
    if (columns <= best.upTo) width = Math.max(width, columns)
  }
  return { ...best, width }
}

function worth({ fitting, against }: Omit<Width, 'width'>): number {
  return fitting - 2 * against
}

function isPlausible({ width, fitting, against }: Width): boolean {
  return width >= NARROWEST && against <= fitting * 0.2
}

function isFull({ columns, word }: Break, width: number): boolean {
  return columns <= width && columns + 1 + word > width
}

/** The breaks as their look tells them; undefined where it tells nothing of wrapping. */
function seenBreaks(breaks: Break[], known: number | undefined, last: number): boolean[] | undefined {
  const own = widthOf(breaks, last)
  if (own && isPlausible(own) && hasNoneBeyond(own.width, breaks, last)) {
    if (own.fitting >= 2 || own.width >= NARROWEST_OF_ONE || own.width <= (known ?? 0)) {
      const isKnown = known !== undefined && explains(breaks, known, own)
      const width = isKnown ? known : own.width
      // Where hardly a break lies within a sentence, that some lines are full is chance.
      const full = breaks.filter((one) => !one.opens && isFull(one, width)).length
      const isTold = isKnown || own.fitting >= full * 0.25 || isProse(breaks, width)
      return joinsAt(breaks, isTold ? width : undefined)
    }
  }
  if (known === undefined || last > known || !isProse(breaks, known)) return undefined
  return joinsAt(breaks, known)
}

/** Where the sentence runs on, or the line is full and what follows is no short line with its own end. */
function joinsAt(breaks: readonly Break[], width: number | undefined): boolean[] {
  return breaks.map((one, index) => {
    if (one.opens || one.goesOn) return one.goesOn
    return width !== undefined && isFull(one, width) && !isHard(breaks[index + 1], width)
  })
}

/** Whether each line is full, or its sentence ends with it. */
function isProse(breaks: readonly Break[], width: number): boolean {
  return breaks.every((one) => one.opens || one.ends || isFull(one, width))
}

/** A line break its writer made: neither is the line full, nor does the sentence run on or end. */
function isHard(one: Break | undefined, width: number): boolean {
  return one !== undefined && !one.goesOn && !one.ends && !one.opens && !isFull(one, width)
}

function hasNoneBeyond(width: number, breaks: readonly Break[], last: number): boolean {
  const beyond = breaks.filter(({ columns }) => columns > width).length + (last > width ? 1 : 0)
  return beyond <= breaks.length * 0.1
}

function explains(breaks: readonly Break[], known: number, own: Width): boolean {
  return breaks.filter((one) => one.goesOn && isFull(one, known)).length >= own.fitting
}

/** The breaks of lines that are said to be wrapped, whatever they look like: all but those of an address. */
function toldBreaks(breaks: Break[], known: number | undefined, last: number): boolean[] {
  const width = widthOf(breaks, last)?.width ?? known
  const full = breaks.map((one) => width !== undefined && isFull(one, width))
  const runsOn = breaks.some((one) => one.goesOn) || (breaks.length > 0 && full.every(Boolean))
  const sentences = breaks.filter((one) => one.ends).length
  if (!runsOn && sentences * 2 < breaks.length) return breaks.map(() => false)
  return breaks.map((one, index) => !one.opens && (one.goesOn || one.ends || full[index] === true))
}
