/**
 * Whether a “translation” is the German itself: its words and no others, or all but a letter. Names, figures and
 * whatever else is the same in both languages prove nothing.
 */
export function isEcho(german: string, english: string): boolean {
  const source = wordsOf(german)
  const text = wordsOf(english)
  if (text.length < 3 || countOf(text, GERMAN) === 0) return false
  const said = new Set(source)
  // What was put in brackets or lost its capitals was worked on, and is no echo.
  if (/^\s*[([]/.test(english) && !/^\s*[([]/.test(german)) return false
  const hasCapitals = text.some((word) => word !== word.toLowerCase())
  const isSame = () => text.every((word) => said.has(word)) || isNearly(source.join(' '), text.join(' '))
  return hasCapitals && isSame()
}

/**
 * Whether a “translation” is German by its small words, whatever it says; what stands in quotation marks aside, and
 * names. For engines that may answer in words of their own.
 */
export function isInGerman(english: string): boolean {
  return isGerman(wordsOf(withoutQuotations(english)))
}

const wordsOf = (text: string): string[] => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []

/** Text without what stands in quotation marks, unless that is all of it. */
function withoutQuotations(text: string): string {
  const rest = text.replace(/[“"„«»‘][^“”"„«»‘’]*[”"“«»’]/g, ' ')
  return wordsOf(rest).length < 3 ? text : rest
}

/** Fewer are in any name: “Ursula von der Leyen”. */
const LEAST = 3

function isGerman(words: readonly string[]): boolean {
  const found = countOf(words, GERMAN)
  return found >= LEAST && found > 2 * countOf(words, ENGLISH) && 5 * found >= words.length
}

/** How many of the words are known ones; “von der” and the like between two capitals belong to a name. */
function countOf(words: readonly string[], known: ReadonlySet<string>): number {
  const isInName = (at: number) =>
    PARTICLE.test(words[at] ?? '') &&
    (!ARTICLE.test(words[at] ?? '') || PARTICLE.test(words[at - 1] ?? '')) &&
    isCapital(words.slice(0, at).findLast((word) => !PARTICLE.test(word))) &&
    isCapital(words.slice(at + 1).find((word) => !PARTICLE.test(word)))
  return words.filter((word, at) => known.has(word.toLowerCase()) && !isInName(at)).length
}

const isCapital = (word = '') => /^\p{Lu}/u.test(word)

const PARTICLE = /^(?:von|vom|der|dem|den|zu|zum|zur|und)$/
const ARTICLE = /^(?:der|dem|den)$/

/** Whether one text becomes the other by changing a letter, or one in forty. */
function isNearly(one: string, other: string): boolean {
  const most = 1 + Math.floor(Math.min(one.length, other.length) / 40)
  return Math.abs(one.length - other.length) <= most && distanceWithin(one, other, most)
}

/** Whether at most `most` letters have to be put in, taken out or changed (Ukkonen's band). */
function distanceWithin(one: string, other: string, most: number): boolean {
  let before = Array.from({ length: other.length + 1 }, (_, column) => column)
  for (let row = 1; row <= one.length; row++) {
    const now = new Array<number>(other.length + 1).fill(most + 1)
    if (row <= most) now[0] = row
    let least = now[0] ?? most + 1
    for (let column = Math.max(1, row - most); column <= Math.min(other.length, row + most); column++) {
      const change = one[row - 1] === other[column - 1] ? 0 : 1
      const ways = [(before[column - 1] ?? 0) + change, (before[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1]
      now[column] = Math.min(...ways)
      least = Math.min(least, now[column] ?? 0)
    }
    if (least > most) return false
    before = now
  }
  return (before[other.length] ?? most + 1) <= most
}

const setOf = (words: string) => new Set(words.split(' '))

/** Small words of German that English has not. */
const GERMAN = setOf(
  'der das den dem des ein eine einen einem einer eines und oder aber ist sind wird werden wurde wurden haben hatte nicht auch nur noch schon für mit von vom zum zur bei nach über unter auf aus im zu sich sie er es wir ich wie als dass wenn durch gegen ohne kein keine mehr sein seine seiner ihre ihrer ihr diese dieser dieses soll sollen kann können muss müssen worden gewesen seit bis zwischen während jedoch sowie damit dort hier heute sagte',
)

/** Small words of English that German has not. */
const ENGLISH = setOf(
  'the of and to is were are that for with by from on at as it he she they has had have been be not this which who will would but or his her their its a said than when after about into',
)
