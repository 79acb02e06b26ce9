/**
 * English paragraphs and sentences of a pasted text: good enough to be laid beside a German original, and
 * together they hold every non-blank character of it.
 */

/** After these a full stop does not end the sentence. */
const ABBREVIATION =
  /(?:^|[\s("“‘'])(?:Mr|Mrs|Ms|Messrs|Dr|Prof|St|Mt|Ft|Gen|Col|Maj|Capt|Cpt|Lt|Sgt|Sen|Rep|Gov|Pres|Rev|Hon|Fr|Jr|Sr|vs|etc|No|Nos|Fig|Vol|pp?|ed|cf|e\.g|i\.e|approx|ca|est|Inc|Ltd|Co|Corp|Bros|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|(?:\p{Lu}\.)*\p{Lu})\.$/u
/** After these it may: what follows decides. */
const EITHER = /(?:^|[\s(])(?:(?:\p{Lu}\.){2,}|[ap]\.m\.|Inc\.|Ltd\.|Co\.|Corp\.|etc\.|Jr\.|Sr\.)$/u
const STARTER =
  /^["“‘'(]*(?:The|This|That|These|Those|A|An|It|He|She|They|We|I|You|In|On|At|But|And|For|As|If|When|While|After|Before|There|However|Its|His|Her|Their)\b/
const CLOSING = /^["”’')\]»]+(?=\s|$)/u

/** The paragraphs of the text, each as its sentences. Blank lines or, where there are none, line ends part them. */
export function englishParagraphs(text: string): string[][] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(englishSentences)
    .filter((sentences) => sentences.length > 0)
}

/** The sentences of one paragraph, without blanks around them. */
export function englishSentences(paragraph: string): string[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
  const sentences: string[] = []
  for (const { segment } of segmenter.segment(paragraph)) {
    const last = sentences.at(-1)
    if (last !== undefined && belongTogether(last, segment)) sentences[sentences.length - 1] = last + segment
    else sentences.push(segment)
  }
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '')
}

function belongTogether(before: string, after: string): boolean {
  const end = before.trimEnd()
  const start = after.trimStart()
  if (end === '' || start === '') return true
  if (CLOSING.test(start) && end.length === before.length) return true
  if (/^\p{Ll}/u.test(start) || /^[,;:–—]/.test(start)) return true
  if (EITHER.test(end)) return !STARTER.test(start)
  return ABBREVIATION.test(end)
}
