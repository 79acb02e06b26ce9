/**
 * The forms in which an English word may stand in a sentence: plural, possessive, past, participle; and the
 * singular of a plural. In small letters, British and American spelling made one. It lists more forms than exist:
 * the question is whether a translator used the word, not whether the form is right.
 */
export function englishForms(word: string): Set<string> {
  const lower = oneSpelling(word)
  const bases = [lower, ...singulars(lower)]
  const forms = bases.flatMap((base) => [base, ...plurals(base), ...verbs(base)])
  return new Set(forms.map(oneSpelling))
}

const IRREGULAR: Record<string, string[]> = {
  child: ['children'],
  person: ['people'],
  foot: ['feet'],
  tooth: ['teeth'],
  mouse: ['mice'],
  goose: ['geese'],
  medium: ['media'],
  datum: ['data'],
  criterion: ['criteria'],
  phenomenon: ['phenomena'],
  buy: ['bought'],
  bring: ['brought'],
  build: ['built'],
  cut: ['cutting'],
  do: ['does', 'did', 'done'],
  fall: ['fell', 'fallen'],
  get: ['got', 'gotten', 'getting'],
  give: ['gave', 'given'],
  go: ['went', 'gone', 'goes'],
  grow: ['grew', 'grown'],
  hold: ['held'],
  keep: ['kept'],
  lead: ['led'],
  leave: ['left'],
  lose: ['lost'],
  make: ['made', 'making'],
  meet: ['met'],
  pay: ['paid'],
  rise: ['rose', 'risen'],
  run: ['ran', 'running'],
  say: ['said'],
  see: ['saw', 'seen'],
  sell: ['sold'],
  send: ['sent'],
  set: ['setting'],
  speak: ['spoke', 'spoken'],
  spend: ['spent'],
  stand: ['stood'],
  take: ['took', 'taken'],
  win: ['won', 'winning'],
  write: ['wrote', 'written'],
}

function plurals(base: string): string[] {
  const forms = [`${base}s`, ...(IRREGULAR[base] ?? [])]
  if (/(?:[sxz]|[cs]h|o)$/.test(base)) forms.push(`${base}es`)
  if (/[^aeiou]y$/.test(base)) forms.push(`${base.slice(0, -1)}ies`)
  if (/f$/.test(base)) forms.push(`${base.slice(0, -1)}ves`)
  if (/fe$/.test(base)) forms.push(`${base.slice(0, -2)}ves`)
  if (/is$/.test(base)) forms.push(`${base.slice(0, -2)}es`)
  if (/man$/.test(base)) forms.push(`${base.slice(0, -2)}en`)
  if (/us$/.test(base)) forms.push(`${base.slice(0, -2)}i`)
  return forms
}

function singulars(word: string): string[] {
  if (/(?:ss|us|is|ics|news|series|species)$/.test(word) || word.length < 4) return []
  const found: string[] = []
  if (/ies$/.test(word)) found.push(`${word.slice(0, -3)}y`)
  if (/(?:[sxz]|[cs]h|o)es$/.test(word)) found.push(word.slice(0, -2))
  if (/ves$/.test(word)) found.push(`${word.slice(0, -3)}f`)
  if (/s$/.test(word)) found.push(word.slice(0, -1))
  if (/men$/.test(word)) found.push(`${word.slice(0, -2)}an`)
  const irregular = Object.entries(IRREGULAR).find(([, forms]) => forms.includes(word))
  if (irregular) found.push(irregular[0])
  return found
}

function verbs(base: string): string[] {
  if (!/^\p{L}+$/u.test(base)) return []
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ied`, `${base}ing`]
  if (/e$/.test(base)) return [`${base}d`, `${base.slice(0, -1)}ing`]
  const last = base.at(-1) ?? ''
  const doubled = /[aeiou][bdfgklmnprt]$/.test(base) ? [`${base}${last}ed`, `${base}${last}ing`] : []
  return [`${base}ed`, `${base}ing`, ...doubled]
}

/**
 * One spelling for colour and color, organise and organize, centre and center, defence and defense, travelled
 * and traveled, programme and program. Other words may get the same spelling; pairs that translators would confuse are not among them.
 */
export function oneSpelling(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replace(/yz(?=e|ing)/, 'ys')
    .replace(/iz(?=e|ing|ation)/g, 'is')
    .replace(/(?<=[a-z]{2}(?<!^f))our(?=$|s$|ed|ing|er|able|ful|less|ly|ite|hood|i[sz])/, 'or')
    .replace(/(?<=[bt])re(?=s?$|d$)/, 'er')
    .replace(/(?<=[fc]en)c(?=e)/, 's')
    .replace(/ll(?=ed$|ing$|er)/, 'l')
    .replace(/amme(?=s?$)/, 'am')
}
