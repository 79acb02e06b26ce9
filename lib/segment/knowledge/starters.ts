import { words } from './words.ts'

/**
 * Function words that, written with a capital, begin a sentence: articles, pronouns, conjunctions,
 * prepositions, adverbs, finite verbs of questions. Inside a sentence they are written in lower case.
 */
export const STARTERS = words(`
  Der Die Das Dem Den Des Ein Eine Einen Einem Einer Eines
  Er Sie Es Wir Ihr Ich Du Man Ihm Ihn Ihnen Ihre Ihrem Ihren Ihrer Ihres Uns Mir Mich Dir Dich Euch Sich
  Mein Meine Meinem Meinen Meiner Meines Dein Deine Deinen Deinem Deiner Sein Seine Seinem Seinen
  Seiner Seines
  Unser Unsere Unserem Unseren Unserer Unseres Euer Eure Euren
  Dies Diese Diesem Diesen Dieser Dieses Diesmal Jene Jenem Jenen Jener Jenes Derselbe Dieselbe
  Dasselbe Dieselben
  Derjenige Diejenige Diejenigen Dasjenige Solch Solche Solchen Solcher Solches
  Jede Jedem Jeden Jeder Jedes Jedermann Jemand Niemand Keiner Keine Keinem Keinen Kein Keines Keinerlei
  Alle Allen Aller Alles Alleine Allein Allem Beide Beiden Beides Einige Einigen Einiger Einiges
  Etliche Manche Manchen Mancher Manches Manchmal
  Mehrere Mehreren Mehrerer Viele Vielen Vieler Vieles Viel Wenige Wenigen Weniger Weniges Wenig
  Etwas Nichts Irgendetwas Irgendwann Irgendwo Irgendwer Irgendwie
  Mehr Meist Meistens Sämtliche Zahlreiche Zahlreichen Verschiedene Weitere Weiteren Weiterer
  Weiteres Andere Anderen Anderer Anderes Anders Andernfalls Anderenfalls Andererseits Anderseits
  Einerseits
  Wer Wen Wem Wessen Was Welche Welchem Welchen Welcher Welches Wo Woher Wohin Wann Warum Weshalb
  Wieso Wie Wozu Wofür Wogegen Womit Wodurch Woran Worauf Woraus Worin Worüber Worum Wovon Wovor
  Wobei Wieviel Inwiefern Inwieweit
  Und Oder Aber Denn Doch Sondern Sowie Sowohl Weder Entweder Jedoch Allerdings Dennoch Trotzdem
  Gleichwohl Nichtsdestotrotz Dagegen Hingegen Indes Indessen Immerhin Freilich
  Dass Daß Ob Wenn Weil Als Bevor Ehe Bis Seit Seitdem Sobald Solange Sofern Soweit Soviel Sooft
  Während Indem Nachdem Obwohl Obgleich Obschon Wenngleich Wonach Damit Falls Zumal Sodass
  In Im Ins An Am Ans Auf Aufs Aus Bei Beim Mit Nach Nahe Von Vom Vor Vorm Zu Zum Zur Über Unter
  Unterm Um Ums Für Fürs Durch Durchs Gegen Ohne Hinter Neben Zwischen
  Ab Außer Außerhalb Innerhalb Oberhalb Unterhalb Anhand Anlässlich Anstatt Anstelle Angesichts
  Aufgrund Bezüglich Binnen Dank Entgegen Entlang Gegenüber Gemäß Gemäss Hinsichtlich Infolge
  Inklusive Inmitten Jenseits Diesseits Laut Mangels Mithilfe Mittels Mitsamt Pro Seitens Statt
  Trotz Ungeachtet Wegen Zufolge Zuliebe Zugunsten Zuungunsten Samt Nebst Abseits Unweit Via Per
  Da Dabei Dadurch Dafür Daher Dahin Dahinter Damals Danach Daneben Dann Daran Darauf Daraufhin
  Daraus Darin Darüber Darum Darunter Davon Davor Dazu Dazwischen Demgegenüber Demnach Demzufolge
  Dementsprechend Demnächst Derweil Derzeit Deshalb Deswegen Desto Deren Dessen Denen Dort Dorthin
  Dorther Drinnen Draußen Drüben Droben Drunter
  Hier Hierbei Hierdurch Hierfür Hierher Hierhin Hiermit Hiernach Hierin Hierzu Hierzulande Hiervon
  Hierüber Hieraus Hieran Hierauf Hinzu Hinterher Hinten Vorn Vorne Oben Unten Links Rechts Nebenan
  Nebenbei Nebenher Überall Nirgends Nirgendwo Anderswo Andernorts Vielerorts Mancherorts Mitten
  Heute Heuer Gestern Vorgestern Übermorgen Nachts Morgens Mittags Abends Nachmittags Vormittags
  Tagsüber Anfangs Anschließend Anschliessend Bald Bereits Bisher Bislang Dereinst Ehemals Einst
  Einmal Endlich Erneut Erst Erstens Zweitens Drittens Viertens Fünftens Erstmals Früher Gleich
  Gleichzeitig Immer Inzwischen Jahrelang Jahrzehntelang Je Jederzeit Jetzt Jüngst Kürzlich Künftig
  Längst Letztlich Letztendlich Letztens Mehrfach Mehrmals Mittlerweile Momentan Nachher
  Nie Niemals Noch Nochmals Nun Nunmehr Oft Oftmals Häufig Rechtzeitig Schließlich Schliesslich
  Schon Selten Seither Sofort Sogleich Soeben Sonst Später Stets Stundenlang Tags Umgehend Unlängst
  Unterdessen Vorab Vorbei Vorerst Vorher Vorhin Vorläufig Weiterhin Wieder Wiederum Zeitgleich
  Zeitweise Zudem Zuerst Zugleich Zuletzt Zumeist Zumindest Zunächst Zurzeit Zuvor Zwar
  Zwischenzeitlich Zwischendurch Zusätzlich Zusammen Zuweilen Zuallererst Hernach Alsbald Alsdann
  Allmählich Allzu
  Auch Ausgerechnet Ausschließlich Außerdem Ausserdem Äußerst Besonders Beispielsweise Bestenfalls
  Bloß Ebenfalls Ebenso Ebensowenig Eben Eher Eigentlich Einfach Einzig Etwa Eventuell Fast Folglich
  Ganz Gar Gegebenenfalls Genau Genauso Gerade Gern Gerne Gewiss Glücklicherweise Grundsätzlich
  Hauptsächlich Hoffentlich Höchstens Ungefähr Insbesondere Insgesamt Insofern Insoweit Ja Kaum
  Keineswegs Keinesfalls Klar Kurz Leider Lediglich Lieber Logischerweise Maximal Mindestens Mithin
  Möglicherweise Möglichst Namentlich Natürlich Nämlich Nein Nicht Normalerweise Nur Offenbar
  Offensichtlich Offiziell Ohnehin Praktisch Quasi Rund Schätzungsweise Sehr Selbst
  Selbstverständlich Sicher Sicherlich So Sogar Somit Sozusagen Tatsächlich Teils Teilweise Überdies
  Überhaupt Überraschend Überraschenderweise Übrigens Unbedingt Ungewöhnlich Vermutlich Vielleicht
  Vielmehr Voraussichtlich Wahrscheinlich Wohl Womöglich Wirklich Wenigstens Ziemlich Zweifellos
  Zwangsläufig Zugegeben Zugegebenermaßen Gewissermaßen Traditionell Traditionsgemäß
  Ursprünglich Üblicherweise Allenfalls Allgemein Alternativ Angeblich Anscheinend Ansonsten
  Bekanntlich Demonstrativ Dramatisch Erfahrungsgemäß Erstaunlich Erwartungsgemäß Fraglich
  Jedenfalls Konkret Richtig Schade Schlimmstenfalls Seltsam Umgekehrt Unklar Unverständlich
  Verständlich Vergeblich Vergangene Vergangenen Vergangenes Verwunderlich Wichtig Überwiegend
  Nahezu Knapp Gut Mag
  Ist Sind War Waren Wäre Wären Hat Haben Hatte Hatten Hätte Hätten Wird Werden Wurde Wurden Würde
  Würden Kann Können Könnte Könnten Muss Müssen Müsste Soll Sollen Sollte Sollten Will Wollen Wollte
  Darf Dürfen Dürfte Bin Bist Habe Hast Gibt Gab Geht Ging Kommt Kam Bleibt Blieb Liegt Steht Möchte
  Lass Lasst
  Fest Ähnlich Ähnliches Erste Ersten Erster Erstes Zweite Zweiter Dritter Dritte Letzte
  Letzter Letzten Nächste Nächster Nächstes Jährlich Täglich Wöchentlich Monatlich Pünktlich
  Bundesweit Weltweit Landesweit Europaweit Deutschlandweit Schweizweit Österreichweit
  Zwei Drei Vier Fünf Sechs Sieben Acht Neun Zehn Elf Zwölf Dutzende Hunderte Tausende Eins
`)

/**
 * Nouns that often begin a sentence of news and are not anyone's name or a unit: after an initial
 * or a company's `Inc.` they start a sentence too.
 */
export const OPENING_NOUNS = words(`
  Polizei Staatsanwaltschaft Staatsanwalt Ermittler Ermittlern Gericht Anwälte Anwalt Verteidiger
  Verteidigung Zeugen Zeuge Beamte Opfer Täter Hintergrund Experten Kritiker Beobachter Analysten
  Anleger Händler Forscher Wissenschaftler Ärzte Fans Zuschauer Besucher Bürger Anwohner Nachbarn
  Gegner Befürworter Politiker Medien Medienberichten Berichten Angaben Augenzeugen Feuerwehr
  Rettungskräfte Gewerkschaften Arbeitgeber Mitarbeiter Unternehmen Firmen Behörden Regierung
  Opposition Ziel Grund Ursache Anlass Ergebnis Folge Fazit Fakt Tatsache Schuld Verletzt Verletzte
  Details Einzelheiten Informationen Näheres Teil Voraussetzung Problem Schüler Lehrer Eltern Kinder
  Frauen Männer Menschen Leute Jugendliche Studenten Kunden Verbraucher Nutzer Autofahrer Reisende
  Passagiere Touristen Flüchtlinge Einwohner Insgesamt Vertreter Sprecher Montag Dienstag Mittwoch
  Donnerstag Freitag Samstag Sonnabend Sonntag Ende Anfang Mitte Schauplatz Auslöser Motiv Tatort
  Spuren Gutachter Sachverständige Ehefrau Mutter Familie Bruder Schwester
`)

/** Written in lower case even at the head of a sentence. */
export const LOWER_CASE_STARTERS = words(`
  dpa afp apd sda eBay iPhone iPad iPod iTunes iMac iOS iCloud macOS tvOS watchOS eBook eBooks eSports eSport eFuels mRNA pH tagesschau heise taz adidas c't iX mobilcom freenet debitel easyJet flydubai airberlin e-Sport e.on eCommerce eGovernment openSUSE nVidia jQuery
`)

/** Starters that are family names as well: after an initial they settle nothing. */
export const NAMES_TOO = words(
  `Will Kurz Gut Klar Lieber Kraft Ernst Gern Bald Fest Mag Links Rechts Man Dank Lass Frank Bloß Ganz Vielen Erst Gleich`,
)

/** Endings of nouns that are no family names. */
export const NOUN_ENDINGS =
  /(?:heit|heiten|keit|keiten|schaft|schaften|tion|tionen|ität|itäten|isten|innen|ungen|enten|leute|beamte|beamten)$/
