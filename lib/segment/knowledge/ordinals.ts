import { words } from './words.ts'

/** Words right before a number with a full stop that make it an ordinal: `dem 8. Juli`, `ihren 80. Geburtstag`. */
export const ORDINAL_LEADS = words(`
  der die das dem den des am im vom zum zur beim ins ans aufs fürs ums übers unterm vorm hinterm
  ein eine einen einem einer eines kein keine keinen keinem keiner keines
  mein meine meinem meinen meiner meines dein deine deinem deinen deiner deines
  sein seine seinem seinen seiner seines ihr ihre ihrem ihren ihrer ihres unser unsere unserem
  unseren unserer unseres euer eure eurem euren eurer
  dieser diese diesem diesen dieses jener jene jenem jenen jenes jeder jede jedem jeden jedes
  deren dessen mancher welcher welche welchem welchen welches solche jeweils jeweiligen
  letzten letzte letzter nächsten nächste vergangenen kommenden ersten gesamten ganzen aktuellen laufenden
`)

/** Prepositions after which a bare number may be an ordinal (`bis 31. Mai`, `in 3. Generation`) or a quantity. */
export const PREPOSITIONS = words(`
  ab an auf aus bei bis durch für gegen in mit nach ohne per pro seit über um unter von vor während
  wegen zu zwischen ca rund etwa fast knapp gut
`)

/** Nouns that a cardinal follows: `Platz 3.`, `Seite 12.` End of the sentence before a capital. */
export const COUNTED_BY_CARDINAL = words(`
  Platz Plätze Plätzen Rang Ränge Rängen Seite Seiten Nummer Nummern Nr. Kapitel Artikel Artikels
  Artikeln Paragraf Paragraph Paragrafen Paragraphen Absatz Absätze Satz Sätze Ziffer Ziffern Punkt
  Punkte Punkten
  Gruppe Gruppen Stufe Level Gleis Gleise Tor Saal Zimmer Raum Halle Haus Block Reihe Sitz Bahn
  Startplatz Position Pos. Kategorie Klasse Liga Formel Agenda Teil Teile Band Bände Folge Staffel
  Episode Szene Akt Version Windows Modell Typ Etappe Station Linie Tram Bus Buslinie Autobahn Route
  Kanal Programm Radio Bayern Sat Pro Euro Phase Strophe Vers Zeile Spalte Anlage Anhang Tabelle
  Abbildung Bild Grafik Fall Zone Reaktor Apollo Sojus Airbus Boeing Sektor Tarif Steuerklasse
  SGB OS Lohnstufe Pflegestufe Pflegegrad Grad Bundesstraße Kreisstraße Variante Option Frage Zweig Jahr
  Jahre Jahren Jahres Uhr
  Nr S. Art. Abs. Bd. Kap. Abb. § §§ %
`)

/** Nouns an ordinal counts, without regard to their ending: `Jahrhundert`, `Minute`, `Geburtstag`. */
export const COUNTED_BY_ORDINAL = words(`
  Jahrhundert Jahrhunderts Jahrhunderte Jahrhunderten Jahrtausend Jahrtausends Jahrtausende Jh Jh.
  Jhd Jhd. Jhdt Jhdt. Jahrestag Jahrestages Jahrestags Jahrestage Jubiläum Jubiläums Geburtstag
  Geburtstags Geburtstages Geburtstage Todestag Todestages Todestags Hochzeitstag Namenstag
  Lebensjahr Lebensjahres Lebensjahrs Lebensmonat Schwangerschaftswoche Schwangerschaftsmonat
  Minute Minuten Spielminute Spielminuten Sekunde Stunde Tag Tages Tage Tagen Woche Wochen Monat
  Monats Monate Jahr Jahres Jahre Jahren Quartal Quartals Halbjahr Halbjahres Trimester Semester
  Semesters Schuljahr Schultag Werktag Arbeitstag Verhandlungstag Prozesstag Kalenderwoche KW
  Spieltag Spieltags Spieltages Spieltage Spiel Spiels Etappe Runde Runden Halbzeit Drittel Satz
  Satzes Saisontor Saisonsieg Saisonspiel Saisonniederlage Länderspiel Länderspiels Bundesligaspiel
  Pflichtspiel Heimspiel Tor Treffer Sieg Niederlage Titel Platz Rang Meisterschaft Liga Bundesliga
  Kreisliga Division Lauf Durchgang Durchgangs Gang Inning Quarter Viertel Loch Kilometer Fahrt
  Schicht
  Auflage Auflagen Ausgabe Folge Staffel Teil Teils Teiles Kapitel Band Akt Akts Aktes Sinfonie
  Symphonie Konzert Klavierkonzert Streichquartett Festival Festivals Filmfestspiele Filmfestspielen
  Internationale Internationalen Internationaler Internationales Berlinale Biennale Documenta
  Oscar-Verleihung
  Weltkrieg Weltkriegs Weltkrieges Kreuzzug Kreuzzugs Reich Reichs Reiches Republik Golfkrieg
  Golfkriegs Punischer Punischen Koalitionskrieg
  Bundestag Bundestags Bundestages Bundesversammlung Legislaturperiode Wahlperiode Amtszeit Sitzung
  Plenarsitzung Lesung Verordnung Änderung Novelle Nachtrag Parteitag Parteitags Parteitages
  Bundesparteitag Kongress Kongresses Konferenz Tagung Kirchentag Kirchentags Katholikentag
  Juristentag Ärztetag Deutsche Deutschen Deutscher Deutsches Ordentliche Ordentlichen
  Außerordentliche Vatikanische Vatikanischen Vatikanisches Konzil
  Zivilsenat Strafsenat Senat Senats Kammer Strafkammer Zivilkammer Große Großen Instanz
  Verwaltungsgericht Armee Panzerdivision Infanteriedivision Bataillon Kompanie Regiment
  Brigade Gebirgsjägerbrigade Luftlandebrigade Korps Flotte
  Mal Male Platzierte Stock Stockwerk Stocks Stockwerks Etage Etagen Obergeschoss Obergeschoß
  Obergeschosses OG Untergeschoss UG Bezirk Bezirks Bezirke Wahlkreis Arrondissement Gemeindebezirk
  Klasse Klassen Klässler Jahrgang Jahrgangs Jahrgangsstufe Schuljahrs Stufe Reihe Generation
  Generationen Grad Grades Grads Ordnung Ordnungen Wahl Hand Person Potenz Advent Advents
  Adventssonntag Adventswochenende Weihnachtstag Weihnachtsfeiertag Weihnachtsfeiertags Feiertag
  Pfingsttag Ostertag Sonntag
  Breitengrad Breitengrades Längengrad Längengrades Perzentil Platzes Bürgermeister Bürgermeisterin
  Bürgermeisters Vorsitzende Vorsitzender Vorsitzenden Präsident Präsidenten Präsidentin
  US-Präsident US-Präsidenten Vizepräsident Stellvertreter Gebot Buch Mose Mannschaft Herren Damen
  Kerze Sinn Korinther Korintherbrief Brief Stelle Dan Gürtel Versuch Anlauf Schlag Geige Säule
  Gebots Dezimalstelle Ölung Hauptsatz Verfassungszusatz Zusatzartikel
  FC FSV FFC SC SV VC TC HC FCK CfR FCN BC AC RC SSV TTC KSC EC 1.FC
  Nachkommastelle Tausend Million Besucher Besucherin Kunde Stich
`)

/** Nouns among them that begin sentences as readily: after `auf 20.` or `um 5.` they do. */
export const MORE_THAN_COUNTED = words(`
  Tage Tagen Wochen Monate Jahre Jahren Stunden Minuten Präsident Präsidenten Präsidentin
  US-Präsident Vizepräsident Bürgermeister Bürgermeisterin Vorsitzende Vorsitzender Stellvertreter
  Besucher Besucherin Kunde Herren Damen Deutsche Deutschen Deutscher Deutsches Person Personen Buch
  Hand Brief Stelle Große Großen Tor Spiel Sieg Reich Republik Teil Teile Titel Treffer Konzert Satz
  Internationale Ordentliche Sonntag Mannschaft Kammer Tausend Million Kilometer Viertel Drittel
`)

/** Endings of compound nouns an ordinal counts: `Ligaspiel`, `Hochzeitstag`, `Bundesligatreffer`. */
export const COUNTED_BY_ORDINAL_ENDINGS = [
  'jahrhundert',
  'jahrhunderts',
  'geburtstag',
  'jahrestag',
  'jubiläum',
  'jubiläums',
  'jahr',
  'fest',
  'gründungstag',
  'hochzeitstag',
  'todestag',
  'namenstag',
  'verhandlungstag',
  'prozesstag',
  'streiktag',
  'renntag',
  'turniertag',
  'filmtage',
  'kulturtage',
  'literaturtage',
  'musiktage',
  'theatertage',
  'festspiele',
  'festspielen',
  'konzert',
  'lauf',
  'skirennen',
  'radrennen',
  'autorennen',
  'pferderennen',
  'kistenrennen',
  'marathon',
  'rallye',
  'gala',
  'opernball',
  'presseball',
  'cup',
  'pokal',
  'wettbewerb',
  'wettkampf',
  'weihnachtsmarkt',
  'flohmarkt',
  'jahrmarkt',
  'kirtag',
  'kirmes',
  'kirchweih',
  'kerwe',
  'fasnacht',
  'wallfahrt',
  'gipfel',
  'forum',
  'symposium',
  'ausstellung',
  'biennale',
  'aufführung',
  'versammlung',
  'saison',
  'spielzeit',
  'wochenende',
  'lehrgang',
  'spieltag',
  'minute',
  'minuten',
  'spiel',
  'runde',
  'liga',
  'auflage',
  'kongress',
  'treffen',
  'festival',
  'turnier',
  'meisterschaft',
  'meisterschaften',
  'messe',
  'treffer',
  'saisontor',
  'ligator',
  'sieg',
  'niederlage',
  'einsatz',
  'titel',
  'senat',
  'kammer',
  'division',
  'regiment',
  'geschoss',
  'semester',
  'quartal',
  'halbjahr',
  'woche',
  'periode',
  'sinfonie',
  'symphonie',
  'verordnung',
  'konferenz',
  'klasse',
  'klässler',
  'klässlern',
  'parteitag',
  'tagung',
  'präsident',
  'lesung',
] as const

export const MONTHS = words(`
  Januar Jänner Februar Feber März Maerz April Mai Juni Juno Juli Julei August September Oktober
  November Dezember
  Januars Februars Aprils Augusts Septembers Oktobers Novembers Dezembers
  Jan Jan. Jän. Feb Feb. Febr. Mär. Mrz. Apr. Jun. Jul. Aug Aug. Sep. Sept Sept. Okt Okt. Nov Nov. Dez Dez.
  january february march
`)

export const WEEKDAYS = words(`
  Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonnabend Sonntag Mo Di Mi Do Fr Sa So Mo. Di.
  Mi. Do. Fr. Sa. So.
  Heiligabend Silvester Neujahr Karfreitag Ostersonntag Ostermontag Pfingstsonntag Pfingstmontag
  Rosenmontag Aschermittwoch
`)
