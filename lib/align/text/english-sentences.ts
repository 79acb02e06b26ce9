/** After these a full stop ends no sentence. */
const NEVER_ENDS = endingIn(
  'Mr Mrs Ms Messrs Dr Prof St Mt Ft Gen Col Maj Capt Lt Sgt Sen Rep Gov Pres Rev Hon Fr vs Fig Vol pp p cf e\\.g i\\.e approx ca est \\p{Lu}',
)
/** After these it may: what follows decides. */
const MAY_END = endingIn(
  'a\\.m p\\.m Inc Ltd Co Corp Bros Jr Sr etc Jan Feb Mar Apr Aug Sept Sep Oct Nov Dec Ph\\.D \\p{Lu}(?:\\.\\p{Lu})+',
)
/** Before figures these are short for number. */
const NUMBER = endingIn('No Nos')

/** Words that begin a sentence far more often than they follow an abbreviation with a capital. */
const STARTER =
  /^["“‘'(]*(?:The|This|That|These|Those|An?|It|He|She|They|We|I|You|In|On|At|But|And|For|As|If|When|While|After|Before|There|However|Its|His|Her|Their|Our|My)\b/
const ENDING = /[.!?…]["”’')\]»\s]*$/
const QUOTED = /["”’'»]$/
const SPEAKER =
  /^\p{Lu}[\p{L}.'’-]*(?:\s\p{Lu}[\p{L}.'’-]*){0,3}\s(?:said|says|asked|asks|told|added|wrote|writes|replied|explained|shouted|cried|warned)\b/u
const LEFT_BEHIND = /^["”’')\]»]+(?=\s|$)/
const RUNS_ON = /^[\p{Ll},;:–—]/u

/** So much of the text on either side of a blank is looked at. */
const SIGHT = 60

/**
 * The sentences of one paragraph of English, without blanks around them; together they hold every non-blank
 * character of it. Any string is taken, and the time is linear in it.
 */
export function englishSentences(paragraph: string): string[] {
  const text = paragraph.trim()
  const sentences: string[] = []
  let from = 0
  for (const { 0: blanks, index } of text.matchAll(/\s+/g)) {
    const next = index + blanks.length
    if (!endsAt(text.slice(Math.max(from, index - SIGHT), index), text.slice(next, next + SIGHT))) continue
    sentences.push(text.slice(from, index))
    from = next
  }
  if (from < text.length) sentences.push(text.slice(from))
  return sentences
}

function endsAt(before: string, after: string): boolean {
  if (!ENDING.test(before) || LEFT_BEHIND.test(after) || RUNS_ON.test(after)) return false
  if (QUOTED.test(before) && SPEAKER.test(after)) return false
  if (MAY_END.test(before)) return STARTER.test(after)
  return !NEVER_ENDS.test(before) && !(NUMBER.test(before) && /^\d/.test(after))
}

function endingIn(abbreviations: string): RegExp {
  return new RegExp(`(?:^|[\\s("“‘'])(?:${abbreviations.split(' ').join('|')})\\.$`, 'u')
}
