/** Named characters that occur in German and English text; any other name stays as it is written. */
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    shy: '\u00ad',
    auml: 'ä',
    ouml: 'ö',
    uuml: 'ü',
    Auml: 'Ä',
    Ouml: 'Ö',
    Uuml: 'Ü',
    szlig: 'ß',
    euro: '€',
    sect: '§',
    deg: '°',
    copy: '©',
    reg: '®',
    trade: '™',
    middot: '·',
    bull: '•',
    hellip: '…',
    ndash: '–',
    mdash: '—',
    bdquo: '„',
    ldquo: '“',
    rdquo: '”',
    sbquo: '‚',
    lsquo: '‘',
    rsquo: '’',
    laquo: '«',
    raquo: '»',
  }),
)

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
