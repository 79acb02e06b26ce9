/** The German of the sample article: an invented town, invented people, our own words. */
export const text = `# Nordersiel bekommt eine neue Seeschleuse

Es ist der größte Umbau im Hafen seit dem 19. Jahrhundert: Nordersiel ersetzt seine Seeschleuse. Am 3. Oktober soll der erste Rammschlag zu hören sein. Rund 3,5 Millionen Kubikmeter Schlick müssen vorher aus dem Vorhafen.

Wer aktuell vom Festland auf die Insel Langensand übersetzen will, braucht Geduld. Die Fähre *Möwe* wartet bei Niedrigwasser bis zu zwei Stunden vor dem Tor, weil es sich nur noch zur Hälfte öffnen lässt. Eventuell fällt die letzte Fahrt um 20.15 Uhr im Winter ganz aus.

„Wir haben die Sache lange genug vor uns hergeschoben“, sagte Bürgermeisterin Käthe Brügmann am Dienstag im Rathaus. „Jetzt machen wir Nägel mit Köpfen. In vier Jahren fahren hier wieder Schiffe, nach denen man die Uhr stellen kann.“

Die Schleuse stammt aus dem Jahr 1884 und steht unter Denkmalschutz. Sie wurde zuletzt 1967 gründlich überholt und bekam u. a. neue Tore aus Stahl. Seitdem hat der Hafen sie gepflegt, so gut es eben ging.

## Was der Umbau kostet

Das Land rechnet mit Kosten von 1,2 Mrd. Euro. Den größten Teil, ca. 840 Mio. Euro, übernimmt der Bund. Die Stadt zahlt für die Ersatzfähre 28.000 Euro im Monat – und zwar so lange, bis der 2. Bauabschnitt beendet ist.

Kämmerer Henning Möhlmann nannte das „eine Summe, die wehtut, aber nicht umbringt“. Sein Haushalt für das kommende Jahr sieht ein Minus von 4,75 Millionen Euro vor. „Natürlich fragen mich die Leute: Muss das sein?“, sagte er. „Ja, es muss.“

Gegner des Projekts halten die Rechnung für geschönt. Dr. Sönke Thießen, der an der Fachhochschule im Nachbarort Wasserbau lehrt, verweist auf drei vergleichbare Vorhaben. Keines davon kostete weniger als das Doppelte des geplanten Betrags. „Ich sage nicht, dass man die Schleuse nicht bauen soll“, so Thießen. „Ich sage nur, dass man ehrlich rechnen muss. Allein für Europas Wasserstraßen liegt der Bedarf bis 2050 bei einer halben Billion Euro, und keiner weiß, woher die kommen soll.“

## Drei Abschnitte bis 2031

Der Bau ist in drei Abschnitte geteilt:

- Zuerst wird der Vorhafen ausgebaggert, z. B. mit zwei Saugbaggern aus den Niederlanden.
- Danach werden die alten Tore ausgehoben und im Museumshafen ausgestellt.
- Zuletzt wird die neue Kammer geflutet und mit Schiffen von bis zu 135 Metern Länge erprobt.

Der [vollständige Zeitplan](https://example.org/seeschleuse) liegt bis zum 14. November im Bauamt aus. Einwände nimmt die Stadt schriftlich entgegen, eine E-Mail reicht. Bisher sind 312 eingegangen, die meisten davon aus der Siedlung am Deich.

Dort wohnt Gesche Böttcher, 71, seit ihrer Geburt. Von ihrem Küchenfenster aus sieht sie das Tor, und bei Sturm hört sie es auch. „Die Schleuse ist wie ein alter Onkel“, sagt sie. „Er knarrt, er ist nie pünktlich, und man würde ihn trotzdem vermissen.“

Lärm fürchtet sie weniger als den Verkehr. Bis zu 180 Lastwagen am Tag sollen durch die Deichstraße rollen, werktags zwischen 6 und 19 Uhr. An Sonn- und Feiertagen soll Ruhe herrschen.

Hafenmeister Jörg Lüdemann bleibt gelassen. Er hat zwei Sturmfluten, eine Ölpest und, wie er sagt, „neun Verkehrsminister“ überstanden. Seine größte Sorge gilt dem Wind. Ab Stärke 8 darf der Schwimmkran nicht arbeiten, und im vergangenen Herbst gab es 41 solcher Tage.

„Geben Sie mir einen ruhigen November“, sagte Lüdemann. „Dann reden wir weiter.“

Die Genossenschaft der Krabbenfischer hat 17 Kutter im Binnenhafen liegen. Ihre Vorsitzende, Imke Carstensen, fordert eine Entschädigung von 950 Euro je Boot und Woche. Die Stadt bietet bisher die Hälfte. Ein Schiedsspruch wird für Ende Januar erwartet; bis dahin darf im Vorhafen weiter gefischt werden.

Auf Langensand geht es um mehr als ein paar verspätete Koffer. Im vergangenen Sommer zählte die Insel 212.400 Übernachtungen, 6,3 Prozent mehr als im Jahr zuvor. „Niemand bucht eine Insel, auf die er nicht kommt“, sagte Kurdirektorin Wiebke Jürgens.

Am Gymnasium hat eine elfte Klasse die Baustelle zu ihrem Thema gemacht. Die Schülerinnen und Schüler filmen jeden Freitag dieselben drei Stellen vom selben Punkt aus. In vier Jahren soll daraus ein Film von 20 Minuten werden. „Dann bin ich längst weg“, sagt Mats, 16, „aber meine kleine Schwester sieht ihn.“

## Ein Telegramm vom Kaiser

Am Torhaus hängt bis heute eine Tafel von 1884:

> Eine Schleuse ist ein Versprechen. Was hereinkommt, das kommt auch wieder hinaus.

Zur Einweihung reiste der Kaiser damals nicht an. Er schickte ein Telegramm, und das kam, so steht es in der Chronik, zwei Tage zu spät. Zur Eröffnung der neuen Schleuse am 12. Mai 2031 will die Stadt nur Gäste einladen, die mit dem Schiff kommen.

Brügmann weiß, dass bis dahin noch viel Wasser durch den Hafen fließt. „Ich drücke uns allen die Daumen“, sagte sie. „Und wenn es ein Jahr länger dauert, dann dauert es eben ein Jahr länger.“
`
