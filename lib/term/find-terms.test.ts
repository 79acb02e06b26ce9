import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withoutInvisible } from '#lib/text'
import { findTerms, type TermHit } from './find-terms.ts'
import { terms } from './testing/terms.ts'

const MARKS = { exact: ['[', ']'], inflected: ['(', ')'], compound: ['{', '}'] } as const

/** The text with its hits marked: [as the term has it], (inflected), {part of a compound}. */
function mark(text: string, hits: TermHit[]): string {
  let marked = ''
  let end = 0
  for (const { from, to, kind } of hits) {
    const [open, close] = MARKS[kind]
    marked += text.slice(end, from) + open + text.slice(from, to) + close
    end = to
  }
  return marked + text.slice(end)
}

/** Each line: terms apart by |, then a text with the hits that should be found. */
const cases: Record<string, [terms: string, text: string][]> = {
  'a noun in its cases': [
    ['Haushalt', 'Der [Haushalt] ist beschlossen.'],
    ['Haushalt', 'Die Kritik des (Haushalts) bleibt aus.'],
    ['Haushalt', 'Wegen des (Haushaltes) tagt man.'],
    ['Haushalt', 'In den (Haushalten) fehlt Geld.'],
    ['Gesetz', 'Kraft (Gesetzes) gilt das.'],
    ['Gesetz', 'Zwei (Gesetze) und ihre Folgen.'],
    ['Haus', 'Er ist im (Hause) geblieben.'],
    ['Präsident', 'Den (Präsidenten) kennt jeder.'],
    ['Mensch', 'Viele (Menschen) kamen.'],
    ['Name', 'Im (Namen) des (Namens).'],
    ['Herz', 'Von (Herzen) und des (Herzens).'],
    ['Herr', 'Den (Herrn) und die (Herren).'],
    ['Minister', 'Den (Ministern) und des (Ministers).'],
    ['Kommission', 'Alle (Kommissionen) tagen.'],
    ['Verhältnis', 'Die (Verhältnisse) des (Verhältnisses) in (Verhältnissen).'],
    ['Prozess', 'Des (Prozesses) und der (Prozesse).'],
    ['Behörde', 'Die (Behörden) prüfen.'],
    ['Energie', 'Neue (Energien) werden gebraucht.'],
    ['Kanton', 'Die (Kantone) stimmen ab.'],
    ['Nachbar', 'Die (Nachbarn) klagen.'],
    ['Offizier', 'Die (Offiziere) schweigen.'],
    ['Merkel', '(Merkels) Nachfolger sprach mit [Merkel].'],
  ],
  'a plural with umlaut': [
    ['Rat', 'Die (Räte) der Städte und des (Rates) in (Räten).'],
    ['Haus', 'Die (Häuser) in den (Häusern).'],
    ['Ausschuss', 'Die (Ausschüsse) tagen in (Ausschüssen).'],
    ['Vertrag', 'Die (Verträge) gelten, auch in (Verträgen).'],
    ['Bundesland', 'Alle (Bundesländer) und die in den (Bundesländern).'],
    ['Amt', 'Die (Ämter) sind zu.'],
    ['Mutter', 'Die (Mütter) und den (Müttern).'],
    ['Hafen', 'Die (Häfen) sind leer.'],
    ['Mangel', 'Die (Mängel) bleiben.'],
    ['Saal', 'Die (Säle) füllen sich.'],
    ['Irrtum', 'Die (Irrtümer) häufen sich.'],
    ['Staatsanwalt', 'Die (Staatsanwälte) klagen an.'],
    ['Bank', 'Die (Banken) und die (Bänke).'],
    ['Verband', 'Die (Verbände) warnen.'],
    ['Mitglied', 'Die (Mitglieder) wählen.'],
    ['Leitbild', 'Neue (Leitbilder) fehlen.'],
  ],
  'a foreign plural': [
    ['Museum', 'Die (Museen) schließen.'],
    ['Ministerium', 'Die (Ministerien) streiten.'],
    ['Firma', 'Die (Firmen) klagen.'],
    ['Virus', 'Die (Viren) mutieren.'],
    ['Konto', 'Die (Konten) sind gesperrt.'],
    ['Praxis', 'Die (Praxen) sind voll.'],
    ['Visum', 'Die (Visa) fehlen.'],
    ['Streik', 'Die (Streiks) dauern an.'],
    ['Party', 'Die (Partys) sind vorbei.'],
    ['Büro', 'Die (Büros) sind leer.'],
    ['Kandidat', 'Die (Kandidaten) reden.'],
    ['Demokrat', 'Die (Demokraten) jubeln.'],
    ['Pflicht', 'Die (Pflichten) wachsen.'],
    ['Instanz', 'Durch alle (Instanzen).'],
  ],
  people: [
    ['Lehrerin', 'Die (Lehrerinnen) streiken.'],
    ['Kanzler', 'Die (Kanzlerin) schweigt, die (Kanzlerinnen) auch.'],
    ['Anwalt', 'Die (Anwältin) widerspricht.'],
    ['Kollege', 'Eine (Kollegin) sah es.'],
    ['Lehrer', 'Alle (Lehrer*innen) und (Lehrer:innen) kamen.'],
    ['Lehrer', 'Alle (LehrerInnen) kamen.'],
    ['Vorsitzende', 'Ein (Vorsitzender) dankt dem (Vorsitzenden).'],
    ['Beamter', 'Die (Beamten) und der (Beamte).'],
    ['Abgeordneter', 'Die (Abgeordneten) und ein [Abgeordneter].'],
    ['Angeklagte', 'Der Anwalt eines (Angeklagten) und ein (Angeklagter).'],
    ['Wehrbeauftragter', 'Die (Wehrbeauftragte) und dem (Wehrbeauftragten).'],
    ['Vertreter', 'Die (Vertreterin) und das Vertreten.'],
    ['Wirtschaftsweise', 'Die (Wirtschaftsweisen), ein (Wirtschaftsweiser).'],
    ['Kanzlerin | Kanzler', 'Die [Kanzlerin] sprach, der [Kanzler] nicht.'],
  ],
  'more than one word': [
    ['Öffentlicher Dienst', 'Die Tarife des (öffentlichen Dienstes) steigen.'],
    ['Öffentlicher Dienst', 'Ein [öffentlicher Dienst] für alle.'],
    ['öffentlicher Dienst', 'Im (Öffentlichen Dienst) wird gestreikt.'],
    ['Europäische Union', 'In der (Europäischen Union) und die [Europäische Union].'],
    ['Auswärtiges Amt', 'Das (Auswärtige Amt) und des (Auswärtigen Amtes).'],
    ['Bundesamt für Verfassungsschutz', 'Die Arbeit des (Bundesamtes für Verfassungsschutz).'],
    ['die Grünen', 'Mit (den Grünen) und [die Grünen].'],
    ['Vereinigte Staaten', 'In den (Vereinigten Staaten) und den [Vereinigte Staaten].'],
    ['hoher Vertreter', 'Der (Hohe Vertreter) reist, des (hohen Vertreters) wegen.'],
    ['dunkle Materie', 'Aus (dunkler Materie) besteht viel.'],
    ['erneuerbare Energien', 'Mit (erneuerbarer Energie) und [erneuerbare Energien].'],
    ['Deutsche Bahn', 'Die Züge der (Deutschen\nBahn) stehen.'],
    ['New York', 'In [New\u00a0York] und [New  York].'],
    ['Haushalt', 'Die Kürzung des\n(Haushalts)'],
    ['§ 218', 'Der [§ 218] bleibt, 218 Leute kamen.'],
    ['Freiwillige Feuerwehr', 'Bei der (freiwilligen Feuerwehr) helfen alle.'],
    ['Rat der EU', 'Im [Rat der EU] und im Rat, der EU zuliebe.'],
  ],
  spelling: [
    ['Ausschuss', 'Der [Ausschuß] tagt.'],
    ['Ausschuß', 'Der [Ausschuss] und des (Ausschusses).'],
    ['Fluß', 'Die (Flüsse) steigen.'],
    ['Bundesrat', 'Der [Bundes\u00adrat] tagt.'],
    ['Hafenamt', 'Das \u200e[Ha\u200bfen\u2060amt]\u200e schweigt.'],
    ['Hafenamt', 'Die {Hafenamt\u00ads}\u200bsitzung.'],
    ['Hafen\u00adamt', 'Das [Hafenamt] schweigt.'],
    ['Straße', 'Die [Straß\u00ade] ist zu.'],
    ['neuer Hafen', 'Ein [neuer \u200bHa\u00adfen] entsteht.'],
    ['Bundesrat', 'Der [Bundes-\nrat] tagt.'],
    ['Coronakrise', 'Die [Corona-Krise] dauert.'],
    ['Corona-Krise', 'Die [Corona-Krise] und in [Corona Krise].'],
    ['Corona-Krise', 'Die [Coronakrise], die (Coronakrisen).'],
    ['Coronakrise', 'Die [Corona Krise] dauert.'],
    ['EU-Kommission', 'Die [EU Kommission], die EUkommission.'],
    ['kennenlernen', 'Sie wollen sich [kennen lernen].'],
    ['kennen lernen', 'Sie wollen sich [kennenlernen].'],
    ['Import', 'Im Port liegt ein Schiff.'],
    ['Vorteil', 'Das kommt vor. Teil zwei folgt, vor Teil drei.'],
    ['Räte', 'Die [Ra\u0308te] tagen.'],
    ['Bundesrat', 'BERLIN: [BUNDESRAT] TAGT'],
    ['klimaneutral', '[Klimaneutral] zu leben, mit (klimaneutralen) Wagen.'],
    ['klimaneutral', 'Die Klimaneutralität.'],
    ['ankündigen', 'Sie wollen es [ankündigen] und haben es (angekündigt).'],
    ['anheben', 'Es gilt, den Lohn (anzuheben).'],
    ['kürzen', 'Er (kürzt), sie (kürzten), (gekürzte) Mittel.'],
    ['EU', 'Die [EU] und die Eu.'],
    ['CDU', 'Die [CDU] will, die Cdu nicht.'],
    ['AfD', 'Die [AfD] und die AFD.'],
    ['Rat (der EU)', 'Der [Rat] tagt.'],
    ['NATO', 'Die [NATO], die [Nato] und die nato.'],
    ['Nato', 'Die [NATO] und die [Nato].'],
    ['Einkommensteuer', 'Die (Einkommenssteuer) und die {Einkommensteuer}erklärung.'],
    ['Erbschaftssteuer', 'Die (Erbschaftsteuer) und die (Erbschaftsteuern).'],
    ['Berlin', 'In „[Berlin]“, [Berlin]!'],
  ],
  'a part in front': [
    ['Haushalt', 'Der {Haushalts}ausschuss tagt.'],
    ['Haushalt', 'Die {Haushalts}-Debatte beginnt.'],
    ['Haushalt', 'Im {Haushalts}- und Finanzausschuss.'],
    ['Regierung', 'Der {Regierungs}sprecher schweigt.'],
    ['Minister', 'Der {Minister}präsident reist.'],
    ['Schule', 'Die {Schul}pflicht und das {Schulen}-Programm.'],
    ['Kirche', 'Die {Kirchen}steuer steigt.'],
    ['Geschichte', 'Der {Geschichts}unterricht entfällt.'],
    ['Rente', 'Das {Renten}paket kommt.'],
    ['Bund', 'Die {Bundes}regierung und die {Bundes}liga.'],
    ['Rat', 'Die {Rats}sitzung im {Rat}haus.'],
    ['EU', 'Die {EU}-Kommission tagt.'],
    ['New York', 'Die {New-York}-Reise.'],
    ['Haushalt', 'Die {haushalts}politische Sprecherin.'],
    ['Bund', 'Das gilt {bundes}weit.'],
    ['Gesundheit', 'Das {Gesundheits}amt ist zu.'],
    ['Regierung', 'Der {Regierungs}entwurf und die {Regierungs}chefs.'],
    ['Monat', 'Am {Monats}ersten.'],
    ['Krieg', 'Die {Kriegs}marine.'],
    ['Anwalt', 'Die Rechts{anwalts}kanzlei.'],
    ['Staat', 'Der {Staaten}verbund und die {Staats}anwälte.'],
    ['Markt', 'Die {Markt}spannung.'],
    ['Bundeswehr', 'Der {Bundeswehr}einsatz und der {Bundeswehr}soldat.'],
    ['Bau', 'Die {Bau}steine liegen bereit.'],
    ['Grund', 'Die {Grund}stücke und die {Grund}sätze.'],
    ['Steuer', 'Die {Steuer}sätze steigen.'],
    ['Recht', 'Die {Recht}sprechung und der {Rechts}anwalt.'],
    ['Energie', 'Das {Energie}niveau sinkt.'],
    ['Jahr', 'Zum {Jahres}ende und im {Jahres}verlauf.'],
  ],
  'a part at the end or inside': [
    ['Haushalt', 'Der Bundes{haushalt} wächst.'],
    ['Haushalt', 'Die Privat{haushalte} sparen.'],
    ['Ausschuss', 'Der Untersuchungs{ausschuss} tagt.'],
    ['Ausschuss | Haushalt', 'Der {Haushalts}{ausschuss} tagt.'],
    ['Haushalt', 'Der Bundes{haushalts}plan.'],
    ['Rat', 'Der Bundes{rat}, der Stadt{rat} und der Gemeinde{rat}.'],
    ['Krise', 'Die Klima{krise} und die Flüchtlings{krisen}.'],
    ['Ausschuss', 'Der Unter{ausschuss} tagt.'],
    ['Gesetz', 'Das Gebäudeenergie{gesetz} kommt.'],
    ['Kommission', 'Die EU-{Kommission} tagt.'],
    ['Fluss', 'Der Neben{fluß} steigt.'],
    ['Krieg', 'Der Erbfolge{krieg} endet.'],
    ['Gericht', 'Der Straf{gerichts}hof tagt.'],
    ['Leistung', 'Die Dienst{leistungen} und der Dienst{leistungs}bereich.'],
    ['Wahl', 'Die Landtags{wahl} und die Bundestags{wahlen}.'],
  ],
  'other words': [
    ['Rat', 'Die Rate sinkt, die Raten auch.'],
    ['Rat', 'Die Beratung und die Ratte.'],
    ['Rat', 'Ein Demokrat, ein Apparat, eine Heirat.'],
    ['Rat', 'Der Vorrat, der Verrat und das Referat.'],
    ['Rat', 'Die Ratifizierung ist rational, das Rating nicht.'],
    ['Rate', 'Der Rat und die Räte.'],
    ['Rat', 'Die Ratenzahlung.'],
    ['Bund', 'Das Bündel, der Verbund und das Bündnis.'],
    ['Bund', 'Sie verbanden die Wunde, gebunden.'],
    ['Bund', 'Ein Bundle für alle.'],
    ['Bank', 'Der Bankrott und das Bankett.'],
    ['Amt', 'Das Beamtentum, gesamt, samt Samt.'],
    ['Kauf', 'Der Käufer kam.'],
    ['Fisch', 'Der Fischer kam.'],
    ['Sport', 'Der Sportler kam.'],
    ['Schloss', 'Der Schlosser kam.'],
    ['Fall', 'Die Falle war leer.'],
    ['Mark', 'Die Marke und die Marken.'],
    ['Post', 'Der Posten war frei.'],
    ['Kohl', 'Die Kohle geht aus.'],
    ['Not', 'Die Noten sind schlecht.'],
    ['Ball', 'Der Ballen lag da.'],
    ['Stand', 'Der Verstand und der Widerstand.'],
    ['Teilung', 'Die Abteilung und die Erteilung.'],
    ['Stellung', 'Die Vorstellung.'],
    ['Leiter', 'Der Begleiter kam.'],
    ['Preis', 'Man preist ihn.'],
    ['Minister', 'Das Ministerium und ministeriell.'],
    ['Präsident', 'Die Präsidentschaft und die Präsidentschaftswahl.'],
    ['Steuer', 'Die Steuerung und der Steuerungskreis.'],
    ['Parlament', 'Der Parlamentarier und der Parlamentarismus.'],
    ['Reform', 'Die Reformation.'],
    ['Demokrat', 'Die Demokratie ist demokratisch.'],
    ['Land', 'Die Landung und die Landschaft.'],
    ['Klima', 'Klimatisch, klimatisiert.'],
    ['Wirtschaft', 'Der Wirtschaftler.'],
    ['Spende', 'Der Spender kam.'],
    ['Miete', 'Der Mieter kam.'],
    ['Anzeige', 'Der Anzeiger kam.'],
    ['Spender', 'Die Spende kam.'],
    ['Haushalt', 'Er kann haushalten.'],
    ['Essen', 'Wir essen.'],
    ['grün', 'Mit den Grünen im Grünen.'],
    ['Grüne', 'Ein grüner Baum, grüne Wiesen.'],
    ['WHO', 'Who is who.'],
    ['Öffentlicher Dienst', 'Öffentlich, der Dienst.'],
    ['New York', 'New – York.'],
    ['Recht', 'Das Unrecht ist recht.'],
    ['Richter', 'Die Nachrichtenberichterstattung.'],
    ['Fragen', 'Die Gelegenheitsanfragen.'],
    ['Stellung', 'Die Weltausstellung und die Gartenbauausstellung.'],
    ['Stand', 'Der Gegenstand, die Vorstandssitzung, der Aggregatzustand.'],
    ['Sport', 'Die Transportmittel.'],
    ['Rente', 'Die Konkurrenten sind rentabel.'],
    ['Reise', 'Die Reisenden und die Mitreisenden.'],
    ['Arbeit', 'Die Arbeitenden.'],
    ['Schule', 'Die Schultern.'],
    ['Zug', 'Er hat sich das zugezogen und zugespielt.'],
    ['Verein', 'Die Vereinbarungen wurden vereinfacht.'],
    ['Woche', 'Am Mittwoch.'],
    ['Test', 'Die Teststrecke.'],
    ['Rang', 'Der Drang, die Orange, die Range.'],
    ['Macht', 'Die Vollmacht und die Ohnmacht.'],
    ['Recht', 'Rechtzeitig, rechtlich, Gerechtigkeit, Unterricht.'],
    ['Preis', 'Die Preiselbeere.'],
    ['Arbeit', 'Der Mitarbeiter, die Zusammenarbeit, die Bearbeitung, der Arbeiter.'],
    ['Grund', 'Die Gründung, der Gründer, aufgrund.'],
    ['Teil', 'Der Vorteil, das Urteil, die Mitteilung, der Anteil.'],
    ['Zeit', 'Die Zeitung, die Hochzeit, derzeit.'],
    ['Ort', 'Das Wort, der Sport, die Antwort, sofort.'],
    ['Tat', 'Der Staat, der Status, die Debatte, das Attentat, der Täter.'],
    ['Land', 'England, die Niederlande, das Ausland.'],
    ['See', 'Die Seele, die Ideen, die Museen.'],
    ['Haus', 'Hausen, das Gehäuse.'],
    ['Union', 'Die Kommunion.'],
    ['Zahl', 'Zahlreiche Leute.'],
    ['Gang', 'Der Umgang, der Zugang, der Untergang.'],
    ['Tag', 'Die Tagung, täglich.'],
    ['Art', 'Der Artikel, der Start, die Artistin.'],
    ['Tor', 'Der Motor, der Autor, die Torte.'],
  ],
  'the longest counts': [
    ['Bundesrat | Rat | Bund', 'Der [Bundesrat] und der [Rat].'],
    ['Union | Europäische Union', 'Die [Europäische Union] und die [Union].'],
    ['Haushalt | Haushaltsausschuss', 'Der (Haushaltsausschüsse) wegen.'],
    ['Kommission | EU | EU-Kommission', 'Die [EU-Kommission] tagt.'],
    ['Rat der Weisen | Weise', 'Der [Rat der Weisen] tagt.'],
    ['deutsche Bank | Bank', 'Die [Deutsche Bank] und die [Bank].'],
  ],
}

describe.each(Object.entries(cases))('%s', (_what, rows) => {
  test.each(rows)('%s: %s', (list, marked) => {
    const text = marked.replace(/[[\](){}]/g, '')
    expect(mark(text, findTerms(text, terms(...list.split(' | '))))).toBe(marked)
  })
})

test('there are enough cases, both ways', () => {
  const all = Object.values(cases).flat()
  expect(all.length).toBeGreaterThanOrEqual(170)
  expect(all.filter(([, text]) => !/[[({]/.test(text)).length).toBeGreaterThanOrEqual(40)
})

test('so do two terms with the same form', () => {
  const list = terms('Beamte = officials', 'Beamter = civil servant')
  const [hit] = findTerms('Den Beamten', list)
  expect(hit?.terms.map(({ target }) => target)).toEqual(['officials', 'civil servant'])
})

test('terms with the same German come together', () => {
  const list = terms('Bank = bank', 'Geld = money', 'Bank = bench')
  const [hit] = findTerms('Die Bänke sind leer.', list)
  expect(hit?.terms.map(({ target }) => target)).toEqual(['bank', 'bench'])
})

describe('whatever the text and the terms', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc
      .array(
        fc.constantFrom('Haushalt', 'Rat', 'Räte', 'ß', '\u00AD', '-', ' ', 's', 'ausschuss', '*innen', '„'),
        {
          maxLength: 12,
        },
      )
      .map((parts) => parts.join('')),
  )

  test('hits stand in order, apart, inside the text, and are not blank', () => {
    fc.assert(
      fc.property(anything, fc.array(anything, { maxLength: 5 }), (text, sources) => {
        let end = 0
        for (const { from, to, terms: found } of findTerms(
          text,
          terms(...sources.map((one) => `${one} = x`)),
        )) {
          expect(from).toBeGreaterThanOrEqual(end)
          expect(to).toBeGreaterThan(from)
          expect(text.slice(from, to).trim()).not.toBe('')
          expect(found.length).toBeGreaterThan(0)
          end = to
        }
        expect(end).toBeLessThanOrEqual(text.length)
      }),
    )
  })

  test('a text made to take long is taken all the same', () => {
    const list = terms('Rat', 'Haushalt', 'Rat-Haushalt', 'Rat Rat')
    expect(findTerms('Rat'.repeat(7000), list)).toEqual([])
    expect(findTerms('Haushalt-'.repeat(5000), list)).toHaveLength(5000)
    expect(findTerms('Rat '.repeat(5000), list)).toHaveLength(2500)
  })

  test('a noun that stands by itself is found as it is', () => {
    const noun = fc.stringMatching(/^[A-ZÄÖÜ][a-zäöüß]{2,15}$/)
    fc.assert(
      fc.property(noun, (word) => {
        const text = `Hier steht ${word}.`
        expect(mark(text, findTerms(text, terms(word)))).toBe(`Hier steht [${word}].`)
      }),
    )
  })
  test('invisible characters inside words change nothing but where the hits stand', () => {
    const list = terms('Hafenamt', 'Straße', 'neuer Vertrag', 'Rat')
    const text = 'Das Hafenamt und ein neuer Vertrag: die Straßen des Stadtrats, Vertrags-Straße, Hafen-amt.'
    const seen = (text: string) =>
      findTerms(text, list).map(({ from, to, kind }) => [withoutInvisible(text.slice(from, to)), kind])
    const sign = fc.constantFrom('\u00ad', '\u200b', '\u200c', '\u2060', '\u200e', '\ufeff')
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(text.length), sign)), (signs) => {
        const dirty = signs.reduce((dirty, [at, sign]) => dirty.slice(0, at) + sign + dirty.slice(at), text)
        expect(seen(dirty)).toEqual(seen(text))
      }),
    )
  })
})
