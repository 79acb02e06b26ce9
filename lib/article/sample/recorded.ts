/**
 * The English that stands in for the sample's machine translation: a pair per segment, in the order of the
 * text. No engine returned it; it is written by hand in the manner of one, fluent and with the slips that
 * are typical of them, so that an editor has something to correct. It says nothing of how good an engine is.
 */
export const recorded: readonly (readonly [german: string, english: string])[] = [
  ['Nordersiel bekommt eine neue Seeschleuse', 'Nordersiel gets a new sea lock'],
  [
    'Es ist der größte Umbau im Hafen seit dem 19. Jahrhundert: Nordersiel ersetzt seine Seeschleuse.',
    'It is the biggest reconstruction in the port since the 19th century: Nordersiel is replacing its sea lock.',
  ],
  [
    'Am 3. Oktober soll der erste Rammschlag zu hören sein.',
    'The first blow of the pile driver is to be heard on October 3.',
  ],
  [
    'Rund 3,5 Millionen Kubikmeter Schlick müssen vorher aus dem Vorhafen.',
    'Around 3.5 million cubic meters of silt must first be removed from the outer harbor.',
  ],
  [
    'Wer aktuell vom Festland auf die Insel Langensand übersetzen will, braucht Geduld.',
    'Anyone who actually wants to cross from the mainland to the island of Langensand needs patience.',
  ],
  [
    'Die Fähre *Möwe* wartet bei Niedrigwasser bis zu zwei Stunden vor dem Tor, weil es sich nur noch zur Hälfte öffnen lässt.',
    'At low tide, the ferry *Möwe* waits up to two hours in front of the gate because it can only be opened halfway.',
  ],
  [
    'Eventuell fällt die letzte Fahrt um 20.15 Uhr im Winter ganz aus.',
    'Eventually, the last crossing at 8:15 p.m. will be cancelled altogether in winter.',
  ],
  [
    '„Wir haben die Sache lange genug vor uns hergeschoben“, sagte Bürgermeisterin Käthe Brügmann am Dienstag im Rathaus.',
    '“We have put this off for long enough,” said Mayor Käthe Brügmann at the town hall on Tuesday.',
  ],
  ['„Jetzt machen wir Nägel mit Köpfen.', '“Now we are making nails with heads.'],
  [
    'In vier Jahren fahren hier wieder Schiffe, nach denen man die Uhr stellen kann.“',
    'In four years’ time, ships will be sailing here again that you can set your watch by.”',
  ],
  [
    'Die Schleuse stammt aus dem Jahr 1884 und steht unter Denkmalschutz.',
    'The lock dates back to 1884 and is a listed structure.',
  ],
  [
    'Sie wurde zuletzt 1967 gründlich überholt und bekam u. a. neue Tore aus Stahl.',
    'She was last thoroughly overhauled in 1967 and was given, among other things, new steel gates.',
  ],
  [
    'Seitdem hat der Hafen sie gepflegt, so gut es eben ging.',
    'Since then, the port has maintained it as best it could.',
  ],
  ['Was der Umbau kostet', 'What the conversion costs'],
  ['Das Land rechnet mit Kosten von 1,2 Mrd. Euro.', 'The state expects costs of 1.2 million euros.'],
  [
    'Den größten Teil, ca. 840 Mio. Euro, übernimmt der Bund.',
    'The federal government will cover the largest part, approx. 840 million euros.',
  ],
  [
    'Die Stadt zahlt für die Ersatzfähre 28.000 Euro im Monat – und zwar so lange, bis der 2. Bauabschnitt beendet ist.',
    'The town is paying 28,000 euros a month for the replacement ferry – until the 2nd construction phase is completed.',
  ],
  [
    'Kämmerer Henning Möhlmann nannte das „eine Summe, die wehtut, aber nicht umbringt“.',
    'Treasurer Henning Möhlmann called this “a sum that hurts, but doesn’t kill”.',
  ],
  [
    'Sein Haushalt für das kommende Jahr sieht ein Minus von 4,75 Millionen Euro vor.',
    'His household for the coming year provides for a deficit of 4.75 million euros.',
  ],
  [
    '„Natürlich fragen mich die Leute: Muss das sein?“, sagte er.',
    '“Of course people ask me: Does it have to be?” he said.',
  ],
  ['„Ja, es muss.“', '“Yes, it must.”'],
  [
    'Gegner des Projekts halten die Rechnung für geschönt.',
    'Opponents of the project consider the calculation to be whitewashed.',
  ],
  [
    'Dr. Sönke Thießen, der an der Fachhochschule im Nachbarort Wasserbau lehrt, verweist auf drei vergleichbare Vorhaben.',
    'Dr. Sönke Thießen, who teaches hydraulic engineering at the university of applied sciences in the neighboring town, points to three comparable projects.',
  ],
  [
    'Keines davon kostete weniger als das Doppelte des geplanten Betrags.',
    'None of them cost less than twice the planned amount.',
  ],
  [
    '„Ich sage nicht, dass man die Schleuse nicht bauen soll“, so Thießen.',
    '“I am not saying that the lock should not be built,” says Thießen.',
  ],
  ['„Ich sage nur, dass man ehrlich rechnen muss.', '“I am only saying that you have to calculate honestly.'],
  [
    'Allein für Europas Wasserstraßen liegt der Bedarf bis 2050 bei einer halben Billion Euro, und keiner weiß, woher die kommen soll.“',
    'For Europe’s waterways alone, the need up to 2050 amounts to half a billion euros, and nobody knows where it is supposed to come from.”',
  ],
  ['Drei Abschnitte bis 2031', 'Three sections by 2031'],
  ['Der Bau ist in drei Abschnitte geteilt:', 'The construction is divided into three phases:'],
  [
    'Zuerst wird der Vorhafen ausgebaggert, z. B. mit zwei Saugbaggern aus den Niederlanden.',
    'First, the outer harbor will be dredged, e.g. with two suction dredgers from the Netherlands.',
  ],
  [
    'Danach werden die alten Tore ausgehoben und im Museumshafen ausgestellt.',
    'Then the old gates will be lifted out and exhibited in the museum harbor.',
  ],
  [
    'Zuletzt wird die neue Kammer geflutet und mit Schiffen von bis zu 135 Metern Länge erprobt.',
    'Finally, the new chamber will be flooded and tested with ships up to 135 meters in length.',
  ],
  [
    'Der [vollständige Zeitplan](https://example.org/seeschleuse) liegt bis zum 14. November im Bauamt aus.',
    'The [complete schedule](https://example.org/seeschleuse) is available at the building authority until November 14.',
  ],
  [
    'Einwände nimmt die Stadt schriftlich entgegen, eine E-Mail reicht.',
    'The town accepts objections in writing; an email is sufficient.',
  ],
  [
    'Bisher sind 312 eingegangen, die meisten davon aus der Siedlung am Deich.',
    'So far, 312 have been received, most of them from the settlement by the dike.',
  ],
  [
    'Dort wohnt Gesche Böttcher, 71, seit ihrer Geburt.',
    'Gesche Böttcher, 71, has lived there since she was born.',
  ],
  [
    'Von ihrem Küchenfenster aus sieht sie das Tor, und bei Sturm hört sie es auch.',
    'From her kitchen window she can see the gate, and in a storm she can hear it too.',
  ],
  ['„Die Schleuse ist wie ein alter Onkel“, sagt sie.', '“The lock is like an old uncle,” she says.'],
  [
    '„Er knarrt, er ist nie pünktlich, und man würde ihn trotzdem vermissen.“',
    '“He creaks, he is never on time, and you would still miss him.”',
  ],
  ['Lärm fürchtet sie weniger als den Verkehr.', 'She fears noise less than traffic.'],
  [
    'Bis zu 180 Lastwagen am Tag sollen durch die Deichstraße rollen, werktags zwischen 6 und 19 Uhr.',
    'Up to 180 trucks a day are to roll through Deichstraße, on weekdays between 6 a.m. and 7 p.m.',
  ],
  [
    'An Sonn- und Feiertagen soll Ruhe herrschen.',
    'On Sundays and public holidays, there should be peace and quiet.',
  ],
  ['Hafenmeister Jörg Lüdemann bleibt gelassen.', 'Harbor master Jörg Lüdemann remains calm.'],
  [
    'Er hat zwei Sturmfluten, eine Ölpest und, wie er sagt, „neun Verkehrsminister“ überstanden.',
    'He has survived two storm surges, an oil spill and, as he says, “nine transport ministers”.',
  ],
  ['Seine größte Sorge gilt dem Wind.', 'His biggest concern is the wind.'],
  [
    'Ab Stärke 8 darf der Schwimmkran nicht arbeiten, und im vergangenen Herbst gab es 41 solcher Tage.',
    'The floating crane is not allowed to work from force 8, and last fall there were 41 such days.',
  ],
  ['„Geben Sie mir einen ruhigen November“, sagte Lüdemann.', '„Give me a quiet November,” said Lüdemann.'],
  ['„Dann reden wir weiter.“', '“Then we will talk further.”'],
  [
    'Die Genossenschaft der Krabbenfischer hat 17 Kutter im Binnenhafen liegen.',
    'The shrimp fishermen’s cooperative has 17 cutters moored in the inner harbor.',
  ],
  [
    'Ihre Vorsitzende, Imke Carstensen, fordert eine Entschädigung von 950 Euro je Boot und Woche.',
    'Your chairwoman, Imke Carstensen, is demanding compensation of 950 euros per boat and week.',
  ],
  ['Die Stadt bietet bisher die Hälfte.', 'The town has so far offered half.'],
  [
    'Ein Schiedsspruch wird für Ende Januar erwartet; bis dahin darf im Vorhafen weiter gefischt werden.',
    'An arbitration ruling is expected at the end of January; until then, fishing may continue in the outer harbor.',
  ],
  [
    'Auf Langensand geht es um mehr als ein paar verspätete Koffer.',
    'On Langensand, it is about more than a few delayed suitcases.',
  ],
  [
    'Im vergangenen Sommer zählte die Insel 212.400 Übernachtungen, 6,3 Prozent mehr als im Jahr zuvor.',
    'Last summer, the island recorded 212,400 overnight stays, 6.3 percent more than the year before.',
  ],
  [
    '„Niemand bucht eine Insel, auf die er nicht kommt“, sagte Kurdirektorin Wiebke Jürgens.',
    '“Nobody books an island they can’t get to,” said spa director Wiebke Jürgens.',
  ],
  [
    'Am Gymnasium hat eine elfte Klasse die Baustelle zu ihrem Thema gemacht.',
    'At the gymnasium, an eleventh-grade class has made the construction site its topic.',
  ],
  [
    'Die Schülerinnen und Schüler filmen jeden Freitag dieselben drei Stellen vom selben Punkt aus.',
    'Every Friday, the students film the same three places from the same point.',
  ],
  [
    'In vier Jahren soll daraus ein Film von 20 Minuten werden.',
    'In four years, this is to become a 20-minute film.',
  ],
  [
    '„Dann bin ich längst weg“, sagt Mats, 16, „aber meine kleine Schwester sieht ihn.“',
    '“I’ll be long gone by then,” says Mats, 16, “but my little sister sees him.”',
  ],
  ['Ein Telegramm vom Kaiser', 'A telegram from the Emperor'],
  [
    'Am Torhaus hängt bis heute eine Tafel von 1884:',
    'To this day, a plaque from 1884 hangs on the gatehouse:',
  ],
  ['Eine Schleuse ist ein Versprechen.', 'A lock is a promise.'],
  ['Was hereinkommt, das kommt auch wieder hinaus.', 'What comes in also goes out again.'],
  [
    'Zur Einweihung reiste der Kaiser damals nicht an.',
    'The Emperor did not travel to the inauguration at the time.',
  ],
  [
    'Er schickte ein Telegramm, und das kam, so steht es in der Chronik, zwei Tage zu spät.',
    'He sent a telegram, and according to the chronicle, it arrived two days late.',
  ],
  [
    'Zur Eröffnung der neuen Schleuse am 12. Mai 2031 will die Stadt nur Gäste einladen, die mit dem Schiff kommen.',
    'For the opening of the new lock on May 12, 2031, the town only wants to invite guests who come by ship.',
  ],
  [
    'Brügmann weiß, dass bis dahin noch viel Wasser durch den Hafen fließt.',
    'Brügmann knows that a lot of water will flow through the harbor before then.',
  ],
  [
    '„Ich drücke uns allen die Daumen“, sagte sie.',
    '“I am keeping my fingers crossed for all of us,” she said.',
  ],
  [
    '„Und wenn es ein Jahr länger dauert, dann dauert es eben ein Jahr länger.“',
    '“And if it takes a year longer, then it just takes a year longer.”',
  ],
]
