import { words } from '../knowledge/words.ts'
import type { PlainLine } from './plain-lines.ts'

/** Words with which neither a line of an address nor an entry of a list ends, German and English. */
const INNER_WORDS = words(`
  der die das den dem des ein eine einen einem einer eines kein keine keinen und oder aber sondern sowie als wie dass ob weil wenn
  in im an am auf von vom zu zum zur mit für bei beim aus nach über unter vor durch gegen ohne um seit bis wegen während zwischen
  sich nicht auch nur noch er sie es wir ich ist sind war wird werden hat haben habe hatte seine seiner ihre ihrer diese dieser dieses
  the a an and or but of to on at for with by from as that which who is are was were be been has have had will would its his her their this
  not it he she they we into over under after before than when while if said
`)

const SIGHT = 32
const ENDS = /[.!?…][\])"'„“”‘’«»‹›*_]*$/u
const ADDRESS = /^(?:\S*@|www\.|https?:|c\/o\b|z\. ?Hd\b|i\. ?[AV]\.|p\. ?A\.|gez\.)/

/** What a line break between two lines looks like. */
export interface LineBreak {
  /** The sentence runs on: the next line begins in lower case, or this one ends with a word that wants another. */
  goesOn: boolean
  /** This line ends with the end of a sentence. */
  ends: boolean
}

export function lineBreakBetween(text: string, line: PlainLine, next: PlainLine): LineBreak {
  const tail = text.slice(Math.max(line.from, line.to - SIGHT), line.to)
  const head = text.slice(next.from, Math.min(next.to, next.from + SIGHT))
  const ends = ENDS.test(tail)
  if (ADDRESS.test(head)) return { goesOn: false, ends }
  const hyphen = /\p{L}[-‐\u00ad¬]$/u.test(tail) && /^\p{L}/u.test(head)
  const lower = /^(?:[-–—]\s+)?["„“‚‘»«›‹'(]?\p{Ll}/u.test(head) && !/[:;]$/u.test(tail)
  return { goesOn: hyphen || lower || endsOpen(tail), ends }
}

/** Whether a text ends with a word that wants another one behind it. */
export function endsOpen(tail: string): boolean {
  const last = /(?:^|\s)(\p{Ll}+)$/u.exec(tail)?.[1]
  return last !== undefined && INNER_WORDS.has(last)
}
