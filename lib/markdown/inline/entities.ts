/** Names of the characters from U+00A0 on, in their order. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
/** Names of the Greek letters from U+0391 and from U+03B1 on; `_` where there is none. */
const GREEK = [
  'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho _ Sigma Tau Upsilon Phi Chi Psi Omega',
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega',
]
/** The others of HTML 4, and those of HTML 5 that occur in German and English text. */
const OTHERS =
  'amp & lt < gt > quot " apos \' euro € trade ™ bull • hellip … ndash – mdash — horbar ― bdquo „ ldquo “ rdquo ” sbquo ‚ lsquo ‘ rsquo ’ lsaquo ‹ rsaquo › prime ′ Prime ″ dagger † Dagger ‡ permil ‰ OElig Œ oelig œ Scaron Š scaron š Zcaron Ž zcaron ž Ccaron Č ccaron č Rcaron Ř rcaron ř Ecaron Ě ecaron ě Cacute Ć cacute ć Nacute Ń nacute ń Sacute Ś sacute ś Zacute Ź zacute ź Zdot Ż zdot ż Lstrok Ł lstrok ł Aogon Ą aogon ą Eogon Ę eogon ę Dstrok Đ dstrok đ Gbreve Ğ gbreve ğ Scedil Ş scedil ş Idot İ inodot ı Abreve Ă abreve ă Yuml Ÿ fnof ƒ circ ˆ tilde ˜ larr ← uarr ↑ rarr → darr ↓ harr ↔ rArr ⇒ hArr ⇔ minus − le ≤ ge ≥ ne ≠ asymp ≈ equiv ≡ infin ∞ radic √ sum ∑ prod ∏ part ∂ int ∫ there4 ∴ forall ∀ exist ∃ isin ∈ cap ∩ cup ∪ lowast ∗ frasl ⁄ frac13 ⅓ frac23 ⅔ frac18 ⅛ numero № check ✓ star ☆ starf ★ hearts ♥ spades ♠ clubs ♣ diams ♦ loz ◊ sung ♪ excl ! quest ? num # percnt % dollar $ lpar ( rpar ) lsqb [ rsqb ] lbrack [ rbrack ] lcub { rcub } ast * plus + comma , period . sol / bsol \\ colon : semi ; equals = commat @ lowbar _ grave ` verbar | hyphen ‐ dash ‐'
/** Blanks and marks without a shape, which would not be seen above. */
const UNSEEN: Record<string, number> = {
  ensp: 0x2002,
  emsp: 0x2003,
  thinsp: 0x2009,
  hairsp: 0x200a,
  numsp: 0x2007,
  puncsp: 0x2008,
  ZeroWidthSpace: 0x200b,
  zwnj: 0x200c,
  zwj: 0x200d,
  lrm: 0x200e,
  rlm: 0x200f,
  NoBreak: 0x2060,
  Tab: 9,
  NewLine: 10,
}

/** Characters by name; any other name stays as it is written. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ...from(LATIN, 0xa0),
  ...from(GREEK[0] ?? '', 0x391),
  ...from(GREEK[1] ?? '', 0x3b1),
  ...[...OTHERS.matchAll(/(\S+) (\S)/gu)].map(([, name = '', character = '']) => [name, character] as const),
  ...Object.entries(UNSEEN).map(([name, point]) => [name, String.fromCodePoint(point)] as const),
])

function from(names: string, first: number): (readonly [string, string])[] {
  return names.split(' ').map((name, index) => [name, String.fromCodePoint(first + index)] as const)
}

/** An entity at one place of a text. */
export const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,31}));/iy
const ENTITIES = new RegExp(ENTITY.source, 'gi')

/** The text with each entity as what it stands for. */
export function decodeEntities(text: string): string {
  return text.replace(ENTITIES, characterOf)
}

/** Controls and what is no character become U+FFFD. */
function characterOf(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name) return NAMED.get(name) ?? whole
  const point = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16)
  const text = point <= 0x10ffff ? String.fromCodePoint(point) : '\uFFFD'
  return /[\p{Cc}\p{Cs}\p{Cn}]/u.test(text) ? '\uFFFD' : text
}

/** What Markdown might take for markup. */
const MARKUP = /[*_~`\\[\]>#|!\n\t]/
/** Behind `&` and behind `<`, what would make something of it. */
const OPENED: Record<string, RegExp> = { '&': /^#?\w+;/, '<': /^[a-z/!?]/i }

/**
 * Inline Markdown with entities as the characters they stand for, but for those that would be markup then. Where there
 * is code, in which an entity is text, all stays.
 */
export function withPlainEntities(markdown: string): string {
  if (!markdown.includes('&') || markdown.includes('`')) return markdown
  return markdown.replace(ENTITIES, (whole, decimal, hex, name, at: number) => {
    const character = characterOf(whole, decimal, hex, name)
    const next = at + whole.length
    const opens = OPENED[character]?.test(markdown.slice(next, next + 40))
    return opens || MARKUP.test(character) ? whole : character
  })
}
