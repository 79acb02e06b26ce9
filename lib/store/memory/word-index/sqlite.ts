import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { TargetLanguage } from '#lib/article'
import { write } from '../condition.ts'
import { COLUMNS, type IndexAdapter, LENGTH, matchesQuery, type Row, type Side } from './adapter.ts'

const LANGUAGES: TargetLanguage[] = ['en-GB', 'en-US']
const SIDES: Side[] = ['source', 'target']

/** More trigrams would not narrow the result down any further. */
const MOST_GRAMS = 60

const TRIGRAMS = 'trigram case_sensitive 1'
/** What stands between two blanks, whatever it is. */
const WHOLE_WORDS = `ascii tokenchars '.,:$%&@#+<=>|~'`

/**
 * SQLite finds units in FTS5 indexes without content, which hold only which word or trigram is in which unit: for
 * each language one of the words of its German, and one of the trigrams of either side. Triggers keep them in step
 * with the memory.
 */
export const sqliteIndex: IndexAdapter = {
  prepare: async () => undefined,
  byWords(query) {
    const { among, language, limit } = query
    if ('after' in among)
      return sql<Row>`
        select ${COLUMNS} from memory as m where m.number > ${among.after} and ${matchesQuery(query, 'instr')}
        order by m.number desc limit ${limit}`
    const index = indexOf('words', language)
    const expression = write(among.index, { and: ' AND ', or: ' OR ', word: quoted })
    return sql<Row>`
      select ${COLUMNS} from ${index} as held cross join memory as m on m.number = held.rowid
      where ${index} match ${expression} and ${matchesQuery(query, 'instr')}
      order by held.rowid desc limit ${limit}`
  },
  concordance({ sides, parts, languages, limit }) {
    const trigrams = allOf([...new Set(parts.flatMap(grams))].slice(0, MOST_GRAMS))
    const found = sides
      .flatMap((side) => languages.map((language) => indexOf(side, language)))
      .map(
        (index) => sql`
          select * from (
            select rowid from ${index} where ${index} match ${trigrams} order by rowid desc limit ${limit}
          )`,
      )
    return sql<Row>`
      select ${COLUMNS} from (${sql.join(found, sql` union `)}) as found join memory as m on m.number = found.rowid`
  },
}

/** Creates the indexes of trigrams and fills them with what the memory holds. */
export async function createTrigramIndexes<T>(db: Kysely<T>): Promise<void> {
  for (const language of LANGUAGES)
    for (const side of SIDES)
      await createIndex(db, language, {
        name: side,
        column: `${side}_words`,
        text: sql.ref(`${side}_words`),
        tokens: TRIGRAMS,
      })
}

/** Creates the indexes of words, and of lengths, and fills them with what the memory holds. */
export async function createWordIndexes<T>(db: Kysely<T>): Promise<void> {
  for (const language of LANGUAGES)
    await createIndex(db, language, {
      name: 'words',
      column: 'source_words',
      text: sql`source_words || ${LENGTH}`,
      tokens: WHOLE_WORDS,
    })
}

/** An index over a text made of a column of the memory. */
interface Index {
  name: Side | 'words'
  column: string
  text: RawBuilder<unknown>
  tokens: string
}

async function createIndex<T>(
  db: Kysely<T>,
  language: TargetLanguage,
  { name, column, text, tokens }: Index,
): Promise<void> {
  const index = indexOf(name, language)
  const trigger = (event: string) => sql.ref(`memory_${name}_${suffix(language)}_${event}`)
  const [its, changed] = [sql.lit(language), sql.ref(column)]
  const add = sql`insert into ${index} (rowid, words) select number, ${text} from memory`
  await sql`
    create virtual table ${index} using fts5(
      words, tokenize = ${sql.lit(tokens)}, detail = none, content = '', contentless_delete = 1
    )`.execute(db)
  await sql`${add} where target_language = ${its} order by number`.execute(db)
  await sql`
    create trigger ${trigger('added')} after insert on memory when new.target_language = ${its} begin
      ${add} where number = new.number;
    end`.execute(db)
  await sql`
    create trigger ${trigger('changed')} after update of ${changed} on memory
    when new.target_language = ${its} and new.${changed} <> old.${changed} begin
      delete from ${index} where rowid = old.number;
      ${add} where number = new.number;
    end`.execute(db)
  await sql`
    create trigger ${trigger('removed')} after delete on memory when old.target_language = ${its} begin
      delete from ${index} where rowid = old.number;
    end`.execute(db)
}

const suffix = (language: TargetLanguage) => language.toLowerCase().replace('-', '_')

function indexOf(name: Side | 'words', language: TargetLanguage) {
  return sql.ref(`memory_${name}_${suffix(language)}`)
}

function allOf(pieces: string[]): string {
  return pieces.map(quoted).join(' AND ')
}

/** A search form holds no quotation marks. */
function quoted(piece: string): string {
  return `"${piece}"`
}

/** Every piece of three characters (code points) of a part of a search form. */
function grams(part: string): string[] {
  const characters = Array.from(part)
  return characters.slice(2).map((last, at) => `${characters[at]}${characters[at + 1]}${last}`)
}
