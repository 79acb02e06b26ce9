import { words } from './words.ts'

/** Nouns that a single letter completes: `Vitamin C.`, `Plan B.` The letter is no initial then. */
export const LETTERED = words(`
  Vitamin Klasse Gruppe Gruppen Typ Typs Plan Hepatitis Influenza Kategorie Block Punkt Teil Halle
  Serie Note Buchstabe Buchstaben Variante Option Modell Linie Aufgang Eingang Ausgang Stufe Zone
  Staffel Team Jugend Bezirk Anlage Anhang Tabelle Haus Trakt Gebäude Terminal Gate Besoldungsgruppe
  Lager Bundesliga Faktor Blutgruppe Form Programm Radius Liga Moll Dur Ecke Säule Sektion
  Abschnitt Fall Kurve Tribüne Formel Welt Phase Streptokokken Provitamin Immunglobulin Stelle
  Kamera Kandidat Version Lösung Kapitel Aktie Aktien Serien Ärmel Tier Kabinett
  OS DIN Model Galaxy Xbox Playstation Programmiersprache Plutonium
`)

/** Endings of nouns that a single letter completes. */
export const LETTERED_ENDINGS =
  /(?:sprache|klasse|gruppe|typ|block|linie|jugend|vitamin|serie|trakt|variante|kategorie|stufe|zone|reihe|form)$/

/** First names of rulers and popes: `Karl V.`, `Carl XVI. Gustaf`, `Benedikt X.` */
export const RULERS = words(`
  Wilhelm Friedrich Karl Carl Ludwig Heinrich Otto Konrad Maximilian Franz Josef Joseph Leopold
  Ferdinand Rudolf Albrecht Albert Philipp Johann Johannes Georg August Ernst Elisabeth Elizabeth
  Katharina Peter Alexander Nikolaus Iwan Paul Pius Benedikt Gregor Leo Innozenz Clemens Klemens
  Urban Julius Sixtus Bonifatius Hadrian Kalixt Cölestin Stephan Franziskus Ludwigs Napoleon Charles
  George Henry Edward James William Louis Philippe Juan Carlos Felipe Margrethe Christian Harald
  Haakon Olav Gustav Gustaf Oskar Mohammed Hassan Abdullah Hussein Ramses Thutmosis Amenophis
  Ptolemäus Kleopatra Dareios Xerxes Antiochos Papst König Kaiser Königin Zar Friedrichs Wilhelms
  Karls Bela Sigismund Wenzel Ottokar Kasimir Boris Simeon Tawadros Bartholomäus Kyrill Rama
  Elisabeths Hans-Adam Beatrix Baudouin Viktor Umberto Emanuel Emmanuel Alfons Isabella Sancho
  Manuel Pedro Vittorio
`)

/** Second names that follow a ruler's number. */
export const AFTER_NUMERAL = words(
  `Gustaf Gustav Adolf Wilhelm Johann Maria Joseph Josef August Georg Emanuel Christian Friedrich`,
)

/** Names written with an exclamation or question mark, without the mark. */
export const MARKED_NAMES = words(`
  Yahoo Yahoos Jeopardy Joomla ProSieben Wham Guess Oklahoma Yum AYO Westward Tschakka Kaboom
  Mediengruppe dass dass..
`)

/** News agencies, as they stand in brackets or capitals beside a place or behind a text. */
export const AGENCIES = words(`
  dpa dpa-AFX dpa-infocom afp AFP ap AP apd APA apa sda SDA Keystone-SDA rtr Reuters reuters REUTERS
  dapd ddp DDP DAPD
  epd EPD kna KNA sid SID dts ots OTS TASS Itar-Tass ITAR-TASS Interfax Xinhua ANSA EFE PTI MTI PAP CTK
  Bloomberg bloomberg awp AWP vwd VWD pte pressetext Kathpress ORF
`)

/** Places from which news is dated: `Berlin. Der Kanzler …` Only looked up at the head of a block. */
export const PLACES = words(`
  Berlin Hamburg München Köln Frankfurt Stuttgart Düsseldorf Leipzig Dortmund Essen Bremen Dresden
  Hannover Nürnberg Duisburg Bochum Wuppertal Bielefeld Bonn Münster Mannheim Karlsruhe Augsburg
  Wiesbaden Gelsenkirchen Mönchengladbach Braunschweig Chemnitz Kiel Aachen Halle Magdeburg Freiburg
  Krefeld Lübeck Mainz Erfurt Oberhausen Rostock Kassel Hagen Potsdam Saarbrücken Hamm Ludwigshafen
  Oldenburg Osnabrück Leverkusen Heidelberg Solingen Darmstadt Herne Neuss Regensburg Paderborn
  Ingolstadt Offenbach Würzburg Fürth Ulm Heilbronn Pforzheim Wolfsburg Göttingen Bottrop Reutlingen
  Koblenz Bremerhaven Recklinghausen Bergisch-Gladbach Erlangen Jena Remscheid Trier Salzgitter
  Moers Siegen Hildesheim Cottbus Gütersloh Kaiserslautern Witten Hanau Schwerin Esslingen
  Ludwigsburg Gera Iserlohn Düren Tübingen Flensburg Zwickau Gießen Lünen Villingen-Schwenningen
  Ratingen Konstanz Worms Marburg Minden Norderstedt Bamberg Bayreuth Passau Landshut Kempten
  Rosenheim Celle Fulda Lüneburg Stralsund Greifswald Görlitz Weimar Gotha Eisenach Suhl Nordhausen
  Dessau Wittenberg Stendal Halberstadt Neubrandenburg Wismar Neumünster Husum Emden Wilhelmshaven
  Cuxhaven Delmenhorst Goslar Wetzlar Limburg Aschaffenburg Schweinfurt Coburg Hof Amberg Weiden
  Straubing Deggendorf Memmingen Lindau Ravensburg Friedrichshafen Biberach Aalen Göppingen
  Sindelfingen Böblingen Offenburg Lörrach Baden-Baden Rastatt Speyer Landau Pirmasens Zweibrücken
  Neunkirchen Homburg Plauen Bautzen Pirna Freiberg Meißen Riesa Torgau Oranienburg Eberswalde
  Brandenburg Rathenow Neuruppin Straßburg
  Zürich Bern Basel Genf Lausanne Luzern Winterthur Biel Thun Lugano Chur Schaffhausen Zug Aarau
  Solothurn Davos Bellinzona Sitten Olten Frauenfeld Liestal Glarus Schwyz Altdorf Stans Sarnen
  Herisau Appenzell Vaduz
  Wien Graz Linz Salzburg Innsbruck Klagenfurt Villach Wels Dornbirn Bregenz Eisenstadt Steyr Leoben
  Feldkirch Kitzbühel Krems Bozen Meran
  London Paris Rom Madrid Brüssel Washington Moskau Peking Tokio Athen Ankara Istanbul Kiew Warschau
  Prag Budapest Bukarest Sofia Belgrad Zagreb Sarajevo Ljubljana Bratislava Vilnius Riga Tallinn
  Helsinki Stockholm Oslo Kopenhagen Dublin Lissabon Barcelona Mailand Turin Neapel Venedig
  Vatikanstadt Luxemburg Amsterdam Rotterdam Haag Lyon Marseille Nizza Cannes Monaco Minsk
  Tiflis Eriwan Baku Kabul Islamabad Karachi Delhi Neu-Delhi Mumbai Dhaka Colombo Bangkok Hanoi
  Jakarta Manila Singapur Seoul Pjöngjang Shanghai Hongkong Taipeh Sydney Melbourne Canberra
  Wellington Kairo Tripolis Tunis Algier Rabat Dakar Lagos Abuja Nairobi Johannesburg Kapstadt
  Pretoria Harare Khartum Addis-Abeba Mogadischu Bagdad Teheran Damaskus Beirut Jerusalem Tel-Aviv
  Gaza Ramallah Amman Riad Doha Dubai Sanaa Boston Chicago Houston Dallas Miami Atlanta Detroit
  Seattle Denver Ottawa Toronto Montreal Havanna Caracas Bogotá Lima Santiago Brasília Montevideo
`)

/** First words of place names of several words: `New York.`, `Bad Homburg.`, `St. Gallen.` */
export const PLACE_HEADS = words(
  `New Los San Bad Den Rio Buenos Tel Addis Kuala Kap Sankt St. Mexiko Las Abu Neu Schwäbisch Castrop Königs Frankfurt Halle Frankenthal Garmisch-Partenkirchen`,
)
