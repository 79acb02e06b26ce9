/**
 * Letters that stand in words of one language and hardly in those of the other. Capitals count for nothing: both
 * languages write names with them.
 */
const GERMAN =
  /[äöüß]|sch|cht|(?<!\p{L})(?:der|die|das|und|für|zur|zum|vom|bei|mit|von|ein|eine|nicht|im|am|auf|aus)(?!\p{L})|k(?=[aoulrt])|tz|pf|zw|(?<![aeiou])z(?=[aeu])|(?<=\p{L}{2})(?:ung|ungen|heit|keit|haft|lich|isch|tum|nis|halt|amt|rat|tag|recht|wahl|steuer|kanzler|gesetz|gericht|verband|partei|land|rente|geld)(?:e?s|en|e)?(?!\p{L})|(?<=\p{L}{3})(?:eren|eln|ern|ten|gen|nen|den|ben|sen)(?!\p{L})/giu
const ENGLISH =
  /(?<!\p{L})(?:the|of|and|for|to|with|by|on|from|at|a|an)(?!\p{L})|c(?=[aouyltr])|th|wh|ou|oo|ee|gh|(?<!s)ch(?=[aeiou][^n])|(?<!\p{L})sh|sh(?!\p{L})|(?<=[b-df-hj-np-tv-z])y(?!\p{L})|(?:ness|ship|ing|ment|sion|ance|ence|ive|ous|ary|ory|ury|acy|ed|ery|able|ible|ial|ual|ay|ey|ts|w)(?!\p{L})|ea(?=\p{L})/giu

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0

/** Above 0 for a text that reads as German, below for English; 0 where the letters do not tell. */
export function germanRatherThanEnglish(text: string): number {
  return Math.sign(count(text, GERMAN) - count(text, ENGLISH))
}

/** One column must speak for a language this many times as often as against it. */
const MARGIN = 3

/**
 * Which of two columns is the German one, where the words of both say so: one reads as German, the other as
 * English, nearly throughout. What is the same on both sides says nothing. Null where they do not.
 */
export function germanColumn(pairs: readonly (readonly [string, string])[]): 0 | 1 | null {
  const votes = ([0, 1] as const).map((column) => {
    const each = pairs
      .filter(([one, two]) => one !== two)
      .map((pair) => germanRatherThanEnglish(pair[column]))
    return { german: each.filter((vote) => vote > 0).length, english: each.filter((vote) => vote < 0).length }
  })
  const [first, second] = votes
  if (!first || !second) return null
  const clearly = (yes: number, no: number) => yes > 0 && yes >= MARGIN * no
  if (clearly(first.german, first.english) && clearly(second.english, second.german)) return 0
  if (clearly(second.german, second.english) && clearly(first.english, first.german)) return 1
  return null
}
