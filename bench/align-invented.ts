import type { Pair } from './align-edits.ts'

/** Invented news, for a machine that has no larger set: enough to see that the bench runs, no more. */
export const INVENTED: readonly Pair[] = [
  [
    'Der Stadtrat von Lindenau hat am Dienstag den Haushalt verabschiedet.',
    'Lindenau city council passed the budget on Tuesday.',
  ],
  [
    'Für Schulen stehen 2,4 Millionen Euro bereit, etwa 300.000 mehr als im Vorjahr.',
    'Schools will receive 2.4 million euros, some 300,000 more than last year.',
  ],
  [
    '„Das ist ein gutes Signal“, sagte Bürgermeisterin Helga Brandt.',
    '“That is a good signal,” said mayor Helga Brandt.',
  ],
  [
    'Die Opposition kritisierte, dass die Brücke über die Weide erneut nicht saniert werde.',
    'The opposition complained that the bridge over the Weide would once again go without repair.',
  ],
  ['Sie ist seit 1987 in Betrieb und gilt als marode.', 'In use since 1987, it is considered dilapidated.'],
  ['Ein Gutachten soll bis Ende März vorliegen.', 'An expert report is due by the end of March.'],
  ['Wer die Kosten trägt, ist offen.', 'Who will bear the cost is unclear.'],
  [
    'Nach Angaben der Feuerwehr brach der Brand kurz nach Mitternacht in einer Lagerhalle aus.',
    'According to the fire service, the blaze broke out in a warehouse shortly after midnight.',
  ],
  [
    'Verletzt wurde niemand, der Schaden geht in die Hunderttausende.',
    'Nobody was hurt; the damage runs into the hundreds of thousands.',
  ],
  [
    'Die Polizei sucht Zeugen, die einen weißen Lieferwagen gesehen haben.',
    'Police are looking for witnesses who saw a white van.',
  ],
  [
    'Warum die Sprinkler versagten, konnte der Betreiber zunächst nicht sagen.',
    'The operator could not say at first why the sprinklers had failed.',
  ],
  [
    'In der Nacht regnete es stark, mehrere Keller liefen voll.',
    'Heavy rain fell overnight and several cellars were flooded.',
  ],
  ['Der Fluss erreichte einen Pegel von 5,60 Metern.', 'The river reached a level of 5.60 metres.'],
  ['So hoch stand er zuletzt vor zwölf Jahren.', 'It was last that high twelve years ago.'],
  [
    'Die Meteorologin Anna Seidel rechnet mit einer ruhigeren Woche.',
    'Meteorologist Anna Seidel expects a calmer week.',
  ],
  [
    'Im Theater hatte am Samstag eine neue Oper Premiere.',
    'A new opera had its premiere at the theatre on Saturday.',
  ],
  [
    'Das Publikum feierte die Sängerin mit langem Beifall.',
    'The audience celebrated the singer with long applause.',
  ],
  [
    'Weniger gefiel vielen die Inszenierung, die im Weltraum spielt.',
    'Many were less taken with the production, which is set in outer space.',
  ],
  ['Weitere Vorstellungen folgen am 3. und 17. Mai.', 'Further performances follow on 3 and 17 May.'],
  ['Karten kosten zwischen 18 und 64 Euro.', 'Tickets cost between 18 and 64 euros.'],
  [
    'Der FC Lindenau verlor das letzte Spiel der Saison mit 1:3.',
    'FC Lindenau lost the last match of the season 3–1.',
  ],
  ['Trainer Jonas Keller kündigte seinen Abschied an.', 'Coach Jonas Keller announced that he is leaving.'],
  [
    'Er wolle mehr Zeit mit seiner Familie verbringen, erklärte er.',
    'He wants to spend more time with his family, he explained.',
  ],
  [
    'Über einen Nachfolger entscheidet der Verein im Sommer.',
    'The club will decide on a successor in the summer.',
  ],
  [
    'Forscher der Universität Lindenau haben eine neue Käferart entdeckt.',
    'Researchers at the University of Lindenau have discovered a new species of beetle.',
  ],
  [
    'Das Tier ist kaum vier Millimeter lang und lebt in alten Eichen.',
    'The animal is barely four millimetres long and lives in old oaks.',
  ],
  ['Benannt wurde es nach dem Förster, der es fand.', 'It was named after the forester who found it.'],
  ['Die Studie erschien in einer Fachzeitschrift.', 'The study appeared in a scientific journal.'],
  [
    'Ab Montag fahren die Busse der Linie 9 wieder bis zum Bahnhof.',
    'From Monday, buses on route 9 will run to the station again.',
  ],
  ['Die Umleitung hatte acht Wochen gedauert.', 'The diversion had lasted eight weeks.'],
].map(([source = '', target = '']) => ({ source, target }))
