/**
 * Closed classes of German nouns by their plural, each also in the compounds that end in it (Duden, Die
 * Grammatik, „Pluralbildung“). Letters as words are compared: ß as ss.
 */
const list = (text: string) => text.trim().split(/\s+/)
const heads = (text: string): ReadonlySet<string> => new Set(list(text))

/** Plural in -e with umlaut and never without: der Rat, die Räte. So „Rate“ is no form of „Rat“. */
export const UMLAUT_E = heads(`
  angst anlass arzt ausschuss axt bach bahnhof ball band bank bass baum block brand brauch braut brust bund
  chor damm dampf darm draht duft fall faust fluch flug fluss frosch frucht fuchs fuss gang gans gast grund gruss
  hahn hals hand haut hof hut kahn kamm kampf kauf klang kluft knopf koch kopf korb kraft krampf kranz kuh kunft
  kunst kuss lauf laus luft macht magd markt marsch maus mund nacht naht not nuss pass pflock pfahl plan
  platz rang raum rat rausch rock saal sack sang sarg satz schacht schatz schlag schlauch schluss schnur schoss
  schrank schuss schwamm schwan schwanz schwung schwur sohn spass sprung stab stadt stahl stall stamm stand
  stock stoss strand strang strauss strom stuhl sturm sucht tanz ton topf traum trag trank trunk turm vorwand wand
  wanst wulst wunsch wurf wurst zahn zaun zopf zug zunft zwang
`)

/** Plural in -er with umlaut: das Haus, die Häuser. */
export const UMLAUT_ER = heads(`
  amt bad band blatt buch dach denkmal dorf fach fass gewand glas gott grab gras gut haupt haus holz horn huhn
  kalb kraut lamm land loch mann maul mahl rad rand schloss strauch tal tuch tum volk wald wort wurm
`)

/** Plural in -er where there is nothing to umlaut: das Bild, die Bilder. */
export const PLAIN_ER = heads(`
  bild brett feld geist geld gesicht gespenst glied kind kleid leib licht lied nest rind schild schwert regiment
  weib
`)

/** Ends like a noun of one of these classes and is of none: der Demokrat, die Demokraten; die Pflicht, die Pflichten. */
export const OF_NO_CLASS = new RegExp(
  `(?:${list(`
    krat parat heirat quadrat karat literat referat magistrat konzentrat inserat emirat aufwand gewand kompass
    kanton beton karton geschoss vollmacht ohnmacht instanz distanz substanz akzeptanz resistanz verlust
    kapital quartal hospital portal grad pflicht
  `).join('|')})$`,
)

/** Looks like a form of the noun and is another word. */
export const OTHER_WORDS: Record<string, string[]> = {
  bau: ['bauen'],
  ei: ['eis'],
  druck: ['drucken', 'drücken'],
  film: ['filmen'],
  kohl: ['kohle', 'kohlen'],
  land: ['landen'],
  mark: ['marke', 'marken'],
  merz: ['merze'],
  plan: ['planen'],
  pol: ['polen'],
  post: ['poste', 'posten'],
  start: ['starten'],
  streik: ['streiken'],
  test: ['testen'],
  wahl: ['wähle', 'wählen'],
  zahl: ['zähle', 'zählen'],
}
