const SEGMENTER = new Intl.Segmenter('en', { granularity: 'sentence' })

/** After these a full stop ends no sentence. */
const TITLES =
  'Mr Mrs Ms Messrs Dr Prof St Mt Ft Gen Col Maj Capt Lt Sgt Sen Rep Gov Pres Rev Hon Fr vs Fig Vol pp p cf e\\.g i\\.e approx ca est'
/** After these it may: what follows decides. */
const EITHER = 'a\\.m p\\.m Inc Ltd Co Corp Bros Jr Sr etc Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec Ph\\.D'

const NEVER_ENDS = endingIn(`${TITLES} \\p{Lu}`)
const MAY_END = endingIn(`${EITHER} \\p{Lu}(?:\\.\\p{Lu})+`)
const NUMBERED = endingIn('No Nos')

/** Words that begin a sentence far more often than they follow an abbreviation with a capital. */
const STARTER =
  /^["“‘'(]*(?:The|This|That|These|Those|An?|It|He|She|They|We|I|You|In|On|At|But|And|For|As|If|When|While|After|Before|There|However|Its|His|Her|Their|Our|My)\b/
const LEFT_BEHIND = /^["”’')\]»]+(?=\s|$)/

/**
 * The sentences of one paragraph of English, without blanks around them; together they hold every non-blank
 * character of it. What Unicode's rules (UAX 29) cut behind abbreviations is put together again.
 */
export function englishSentences(paragraph: string): string[] {
  const sentences: string[] = []
  for (const { segment } of SEGMENTER.segment(paragraph)) {
    const last = sentences.at(-1)
    if (last !== undefined && belongTogether(last, segment)) sentences[sentences.length - 1] = last + segment
    else sentences.push(segment)
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
}

function belongTogether(before: string, after: string): boolean {
  const end = before.slice(-30).trimEnd()
  const start = after.trimStart()
  if (end === '' || start === '' || LEFT_BEHIND.test(start) || /^[\p{Ll},;:–—]/u.test(start)) return true
  if (MAY_END.test(end)) return !STARTER.test(start)
  return NEVER_ENDS.test(end) || (NUMBERED.test(end) && /^\d/.test(start))
}

function endingIn(abbreviations: string): RegExp {
  return new RegExp(`(?:^|[\\s("“‘'])(?:${abbreviations.split(' ').join('|')})\\.$`, 'u')
}
