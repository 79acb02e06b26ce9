const list = (text: string) => new Set(text.split(/\s+/))

/** Words so frequent that finding one on both sides says nothing about what was kept. */
const STOP_WORDS = list(
  `a an the this that these those and or but nor so yet if as than then of in on at by to for from with into
  onto about over under up out off is are was were be been being am has have had do does did will would shall
  should can could may might must not no it its he she they we you i him her them us his their our your my who
  which what there here also just only very`,
)

/** Words that open a phrase: a phrase reads whole when it starts with one and does not end with one. */
const LEADING_WORDS = list(
  `a an the this that these those and or but nor of in on at by to for from with into his her its their our
  your my who which whose because although while when if`,
)

/** True for a word that, found on both sides, is no evidence of a match; upper and lower case alike. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(word.toLowerCase())
}

/** True for a word that leads what follows it: an article, a preposition, a conjunction. */
export function isLeadingWord(word: string | undefined): boolean {
  return word !== undefined && LEADING_WORDS.has(word.toLowerCase())
}
