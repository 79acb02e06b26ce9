/** Invented German and English that is spread as language is: few words are common, most are rare. */

const ONSETS =
  'b br d dr f fl fr g gl gr h j k kl kn kr l m n p pf r s sch schl schw sp st str t tr v w z zw'.split(' ')
const VOWELS = 'a a e e e i i o u ä ö ü au ei ie eu'.split(' ')
const CODAS =
  'b ch ck d ff ft g hl hr k l lb ld lk ll ln lt m mm n nd ng nk nn nt p r rb rd rg rk rm rn rt s sch ss st t tt tz'.split(
    ' ',
  )
const ENDINGS = 'en en er e ung ungen keit lich isch heit el ern es s te ten schaft'.split(' ')
const COMMON =
  'der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei'.split(
    ' ',
  )
const VOCABULARY = 120_000

export interface Pair {
  source: string
  target: string
}

export interface Inventor {
  /** A new sentence, or one in ten a variant of an earlier one, as newsrooms write them. */
  pair(): Pair
  sentence(words?: number): string
  /** The sentence with so many of its words replaced. */
  vary(sentence: string, words: number): string
  below(limit: number): number
}

/** The same numbers for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function inventor(seed: number): Inventor {
  const words = vocabulary(randomNumbers(1))
  const random = randomNumbers(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const recent: string[] = []

  /** Rank r with a share of about 1/r (Zipf). */
  const word = () =>
    words[Math.min(words.length - 1, Math.floor(Math.exp(random() * Math.log(words.length))) - 1)] ?? ''
  const token = () => (random() < 0.03 ? String(below(10_000)) : word())
  const sentence = (count = 4 + Math.floor(random() * random() * 40)) =>
    `${Array.from({ length: count }, token).join(' ')}.`
  const vary = (text: string, count: number) => {
    const tokens = text.split(' ')
    for (let turn = 0; turn < count; turn++) tokens[below(tokens.length)] = token()
    return tokens.join(' ')
  }
  return {
    below,
    sentence,
    vary,
    pair() {
      const earlier = recent[below(1000)]
      const source = earlier && random() < 0.1 ? vary(earlier, 1 + below(3)) : sentence()
      recent[below(1000)] = source
      return { source, target: sentence(source.split(' ').length) }
    },
  }
}

function vocabulary(random: () => number): string[] {
  const pick = (parts: string[]) => parts[Math.floor(random() * parts.length)] ?? ''
  const syllable = () => pick(ONSETS) + pick(VOWELS) + pick(CODAS)
  const stems = Array.from(
    { length: 4000 },
    () => syllable() + (random() < 0.4 ? pick(VOWELS) + pick(CODAS) : ''),
  )
  const words = [...COMMON]
  while (words.length < VOCABULARY) {
    const compound = random() < 0.45 ? pick(['', 's', 'en']) + pick(stems) : ''
    const word = pick(stems) + compound + (random() < 0.75 ? pick(ENDINGS) : '')
    words.push(random() < 0.5 ? word.charAt(0).toUpperCase() + word.slice(1) : word)
  }
  return words
}
