import { type Candidate, tokenBefore } from '../candidate.ts'
import {
  CLOSING,
  LARGE_NUMBERS,
  MAY_END,
  MAY_END_SUFFIXES,
  NUMBERED,
  TRANSITIVE,
} from '../knowledge/abbreviations.ts'
import { MONTHS } from '../knowledge/ordinals.ts'
import { NAMES_TOO } from '../knowledge/starters.ts'
import { words } from '../knowledge/words.ts'
import { mayStartSentence, startsSentence } from './follower.ts'
import type { Verdict } from './verdict.ts'

/** Abbreviations of several letters are written with or without blanks; this many parts at most. */
const MOST_PARTS = 4
/** Only consonants, and no unit of measure: an abbreviation even where no list has it. */
const CONSONANTS = /^[BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz]?[bcdfghjklmnpqrstvwxzß]{2,}$/
const UNIT =
  /^(?:[kcmdnhqfp]?[mglt]|[kMG]?[Ww]h?|[kMG]?[Hh]z|[kmd]?[Bb]|km|kg|qm|qkm|kmh|dB|mph|bpm|pst|hm+|psst|brr+|grr+|html?|mp|cm|mm|tv|lkw|pkw|kfz|gmbh|hrs|tt)$/

/** What they stand before is a choice from a list, so a year is one of it: `u. a. 1996 in Atlanta`. */
const AMONG_OTHERS = /^(?:[uv]\.a|z\.T)$/i

/** Verbs that stand second in a sentence. */
const FINITE = words(`
  ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können muss müssen soll sollen
  will wollen darf dürfen kommen kamen gehen gingen stehen standen liegen lagen bleiben blieben
`)

export function abbreviation(c: Candidate): Verdict {
  if (c.kind === 'exclamation') return undefined
  for (const form of forms(c)) {
    const verdict = verdictOn(c, form)
    if (verdict) return verdict
  }
  if (c.kind === 'stop' && CONSONANTS.test(c.before) && !UNIT.test(c.before))
    return startsSentence(c) ? 'end' : 'continue'
  return undefined
}

function verdictOn(c: Candidate, form: string): Verdict {
  if (CLOSING.has(form)) return closes(c)
  if (NUMBERED.has(form) && followedByNumber(c)) return 'continue'
  if (LARGE_NUMBERS.has(form)) return startsSentence(c) ? 'end' : 'continue'
  if (
    MAY_END.has(form) ||
    MAY_END_SUFFIXES.some((ending) => form.length > ending.length && form.endsWith(ending))
  ) {
    if (c.opening === 'digit' && (MONTHS.has(`${form}.`) || AMONG_OTHERS.test(form))) return 'continue'
    if (AMONG_OTHERS.test(form)) return startsSentence(c) ? 'end' : 'continue'
    return mayStartSentence(c) && !NAMES_TOO.has(c.after) ? 'end' : 'continue'
  }
  if (TRANSITIVE.has(form)) return c.closers !== '' && startsSentence(c) ? 'end' : 'continue'
  return undefined
}

/** `usw.)` inside a sentence closes the bracket, not the sentence. */
function closes(c: Candidate): Verdict {
  if (/[)\]]/.test(c.closers)) return undefined
  if (c.opening === 'upper' && !mayStartSentence(c) && carriesOn(c)) return 'continue'
  return c.opening === 'upper' || c.opening === 'digit' || c.opening === 'symbol' ? 'end' : 'continue'
}

/** `Straßen, Brücken etc. Kosten senken.`: behind the noun, nothing but verbs that close the clause. */
function carriesOn(c: Candidate): boolean {
  const rest = c.text.slice(c.nextWord + c.after.length, c.nextWord + c.after.length + 64)
  const [, first, second] = /^ (\p{Ll}+)(?: (\p{Ll}+))?[,.;:!?]/u.exec(rest) ?? []
  return first !== undefined && !FINITE.has(first) && (second ?? first).endsWith('n')
}

function followedByNumber(c: Candidate): boolean {
  return (
    c.opening === 'digit' ||
    /^(?:[IVXLC]+|[A-Z]\d*|[a-z])$/.test(c.after) ||
    (c.opening === 'symbol' && c.text[c.nextWord] === '§')
  )
}

/** How the abbreviation may stand in the lists, the longest first: `i.d.R`, `d.R`, `R`; `Dipl.-Ing`, `Ing`. */
function forms(c: Candidate): string[] {
  const found: string[] = []
  let form = c.before
  let from = c.beforeFrom
  for (let part = 1; part < MOST_PARTS; part++) {
    const earlier = tokenBefore(c.text, from, c.from)
    if (!earlier.raw.endsWith('.') || !/^[„“"'(«»]?\p{L}{1,4}\.$/u.test(earlier.raw)) break
    form = `${earlier.raw.replace(/^[^\p{L}]/u, '')}${form}`
    from = earlier.from
    found.unshift(form)
  }
  found.push(c.before)
  const compound = /[-–/]([^-–/]+)$/.exec(c.before)
  if (compound?.[1]) found.push(compound[1])
  if (c.beforeFrom === c.from) found.push(c.before.slice(0, 1).toLowerCase() + c.before.slice(1))
  return found
}
