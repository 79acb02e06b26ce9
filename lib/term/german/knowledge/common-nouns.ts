/**
 * Nouns that German builds compounds with all day, in front or at the end. A term of four letters or less is
 * seen in a compound only beside one of these (or of the other terms): „Stadtrat“, and not „Apparat“.
 */
export const COMMON_NOUNS = `
  abend abgabe abkommen abschluss abstimmung abteilung affäre agentur akte aktie alarm alltag alter amt amtszeit
  analyse anfang angebot angriff anlage anleihe anspruch anstalt antrag anwalt arbeit arbeiter archiv arm art arzt
  aufgabe auflage aufsicht auftrag ausbau ausgabe ausgleich ausschuss ausweis auto autor bad bahn ball band bank
  bau bauer baum beamte bedarf begriff behörde beitrag bereich bericht beruf beschluss besitz besuch betrag betrieb
  bewegung bild bildung biologie blatt blick boden bord börse brand brief bruch brücke buch bühne bund bürger büro
  chef christ club daten dauer debatte dienst ding direktor dorf druck ebene ehe ehre eigentum ende energie entwurf
  entscheidung erde erfolg ergebnis erhöhung ernte euro europa fabrik fach fahrt fahrzeug fall familie farbe fehler
  feier feind feld fest feuer figur film finanz firma fisch fläche flucht flug fluss folge fonds form forscher
  forschung frage fraktion frau freiheit frieden frist front führer führung fund fuss gang garten gas gast gebäude
  gebiet gebühr gefahr gehalt geist geld gemeinde gemeinschaft gericht geschäft geschichte gesellschaft gesetz
  gesicht gesundheit gewalt gewinn gipfel glaube gold gott graben grad grenze grösse grund gruppe gut hafen halle
  handel hand haupt haus hauses haut heft heim held helfer herr herz hilfe himmel hof höhe holz hütte industrie
  information institut jahr jagd jahrhundert jugend jurist kabinett kaffee kammer kampagne kampf kandidat kanzler
  kapital karte kasse kauf kern kette kind kino kirche klage klasse klima klinik kohle kommission konferenz könig
  konto kontrolle konzept konzern kopf kosten kraft kredit kreis krieg krise kritik kultur kunde kunst kurs küste
  lage lager land landwirtschaft last lauf leben lehre lehrer leiter leitung liga linie liste löhne lohn luft macht
  mann mannschaft markt massnahme mauer mehrheit meister mensch messe meter miete milch minister ministerium mitte
  mitglied mittel mittag mobil modell monat mord motor museum musik nacht nachricht name nation natur niveau netz niederlage nord
  not note öl opfer ordnung ort ost paket papier park parlament partei partie partner pass patient pension person
  pflege pflicht phase plan platz politik polizei position post präsident preis presse problem produkt produktion
  professor programm projekt protest prozent prozess punkt quote rad rahmen rat raum reaktion recht rede reform
  regel regierung region reich reihe reise rente republik rest richter ring risiko rolle rück runde saal sache satz
  schaden schiff schlag schluss schloss schritt schuld schule schutz schwester see sehen seite sekretär sender
  senat serie sicherheit sicht sieg sitz sitzung sohn soldat sommer sonder sonne sorge sozial spiel spieler sport
  sprache sprechung sprecher spitze staat stadt stand stein stelle stern steuer stiftung stimme stoff strasse strategie streik
  streit strom stück student studie stufe stunde süd summe system tabelle tag tat technik teil team temperatur text theater
  thema tier tod tor tour träger training traum treffen trend trupp tür turm turnier übung uhr umfrage umwelt
  unfall union universität unternehmen ur urlaub urteil verband verbot verein verfahren verfassung vergleich
  verhandlung verkauf verkehr vermögen versicherung versorgung vertrag vertreter verwaltung video volk vorsitz
  vorstand vorschlag waffe wache wagen wahl wald wand ware wasser weg weihnacht wein weise weit welle welt werk wert
  wesen west wetter wettbewerb wetter wiese wille wind winter wirt wirtschaft wissen wissenschaft woche wohl wohnung
  wolf wort zahl zahlung zeichen zeit zeitung zentrum ziel zimmer zins zoll zone zug zukunft zusammenarbeit zustand
  zweck
`
  .trim()
  .split(/\s+/)
