/** Scripts without blanks between words; `Intl.Segmenter` finds their words. */
const UNSPACED = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}ー]`

/** What a word is made of: letters, digits, marks upon them, and invisible joiners and soft hyphens. */
const WORD_PART = String.raw`(?:(?!${UNSPACED})[\p{L}\p{N}\p{M}\p{Pc}\u00ad\u200c\u200d])+`

/** What may stand inside a word: apostrophes and hyphens; between digits also separators, but no hyphen (10-15 is a range). */
const JOINT = String.raw`(?:['’ʼ׳״&](?=[\p{L}\p{N}])|(?!(?<=\p{N})[-‐‑]\p{N})[-‐‑](?=[\p{L}\p{N}])|(?<=\p{N})[.,:/·](?=\p{N}))`

const TOKEN = new RegExp(
  [
    String.raw`(?:https?:\/\/|www\.)[^\s<>"“”„()[\]]*[\p{L}\p{N}/]`,
    String.raw`[\p{L}\p{N}][\p{L}\p{N}._+-]*@[\p{L}\p{N}.-]*[\p{L}\p{N}]`,
    String.raw`[\d#*]\ufe0f?\u20e3`,
    String.raw`\d{4}-\d{2}-\d{2}(?!\d)`,
    String.raw`(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?![\p{L}\p{N}])`,
    `${UNSPACED}(?:${UNSPACED}|\\p{M})*`,
    `${WORD_PART}(?:${JOINT}${WORD_PART})*`,
    String.raw`\r\n`,
    String.raw`[\s\S]`,
  ].join('|'),
  'gu',
)

const STARTS_UNSPACED = new RegExp(`^${UNSPACED}`, 'u')
const PLAIN = /^[\t\n -~\u00a0-\u02ff‐-‧‰-⁞€]*$/
const BLANK = /^\s+$/
const WORD = /[\p{L}\p{N}]/u

let words: Intl.Segmenter | undefined
let graphemes: Intl.Segmenter | undefined

/**
 * Splits a text into what a reader takes for one thing: a word with its apostrophes, hyphens and accents
 * (`isn’t`, `well-known`), a number with its separators (`1,500`, `3.5m`, `20:15`), an abbreviation
 * (`U.S.`), an address, an emoji with all its joiners, one blank, one mark. Never splits a
 * grapheme cluster. Joined, the tokens are the text; an empty text has none.
 */
export function tokenize(text: string): string[] {
  const tokens: string[] = []
  for (const [token] of text.matchAll(TOKEN)) {
    if (STARTS_UNSPACED.test(token)) tokens.push(...unspacedWords(token))
    else tokens.push(token)
  }
  return PLAIN.test(text) ? tokens : mendClusters(text, tokens)
}

/** True for a token of blanks, line ends among them; false past the end of a list. */
export function isBlank(token: string | undefined): boolean {
  return token !== undefined && BLANK.test(token)
}

/** True for a token with a letter or a digit in it; false past the end of a list. */
export function isWord(token: string | undefined): token is string {
  return token !== undefined && WORD.test(token)
}

/** True for a mark that ends a sentence. */
export function endsSentence(token: string | undefined): boolean {
  return token === '.' || token === '!' || token === '?' || token === '…'
}

function unspacedWords(run: string): string[] {
  words ??= new Intl.Segmenter('en', { granularity: 'word' })
  return Array.from(words.segment(run), (word) => word.segment)
}

/** Emoji sequences, flags, keycaps and marks upon marks: Unicode's own clusters decide where a token may end. */
function mendClusters(text: string, tokens: string[]): string[] {
  graphemes ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  const mended: string[] = []
  const seams = graphemes.segment(text)[Symbol.iterator]()
  let clusterEnd = 0
  let open = ''
  let end = 0
  for (const token of tokens) {
    open += token
    end += token.length
    while (clusterEnd < end) {
      const next = seams.next()
      if (next.done) break
      clusterEnd = next.value.index + next.value.segment.length
    }
    if (clusterEnd !== end) continue
    mended.push(open)
    open = ''
  }
  return mended
}
