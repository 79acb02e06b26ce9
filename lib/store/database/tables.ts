import type { Generated } from 'kysely'
import type { Kind, Status, TargetLanguage } from '#lib/article'
import type { Format } from '#lib/segment'

/**
 * The tables, alike in SQLite and PostgreSQL: ids are text, truth is 0 or 1, times are ISO strings,
 * offsets are UTF-16 units into the article's source.
 *
 * Every write on an article draws the next number of its `seq`; whatever it stores carries that number.
 * So the article as it stood at number n is, of each segment, the latest row with `seq <= n`, and a
 * revision need not hold more than its n.
 */
export interface Tables {
  article: ArticleTable
  article_text: ArticleTextTable
  article_search: ArticleSearchTable
  memory_rekeying: MemoryRekeyingTable
  segment: SegmentTable
  segment_version: SegmentVersionTable
  machine: MachineTable
  revision: RevisionTable
  comment: CommentTable
  memory: MemoryTable
  term: TermTable
}

interface ArticleTable {
  id: string
  title: string
  format: Format
  target_language: TargetLanguage
  words: number
  sample: 0 | 1
  seq: number
  created_at: string
  updated_at: string
  deleted_at: string | null
}

/** Apart from `article`, whose row is written anew with every save. */
interface ArticleTextTable {
  article_id: string
  source: string
}

/** What searches read of an article; each piece one row, so that a save writes little. */
interface ArticleSearchTable {
  number: Generated<number>
  article_id: string
  /** `title`, `source`, or the id of the segment whose English it is. */
  piece: string
  /** Its search form. */
  form: string
}

/** A segment as it stands: what lists and counts need, and where its latest row of `segment_version` is. */
interface SegmentTable {
  id: string
  article_id: string
  /** Whether it is part of the article: 0 once a join or a restore took it out; its rows stay. */
  live: 0 | 1
  version: number
  seq: number
  block: number
  kind: Kind
  level: number
  from_offset: number
  to_offset: number
  status: Status
  /** Milliseconds somebody worked on it. */
  active_ms: number
}

export type Origin = 'import' | 'machine' | 'edit' | 'split' | 'join' | 'restore' | 'conflict'

/** One row for each write on a segment, never changed: the only place a target is kept. */
interface SegmentVersionTable {
  segment_id: string
  seq: number
  article_id: string
  version: number
  live: 0 | 1
  from_offset: number
  to_offset: number
  target: string | null
  machine_id: string | null
  status: Status
  needs_work: 0 | 1
  author: string | null
  at: string
  /** `conflict`: the text of a stale write; no revision holds it. */
  origin: Origin
}

interface MachineTable {
  id: string
  article_id: string
  text: string
  engine: string
  match: number | null
  at: string
  /** What the engine was asked, as a fingerprint; null where none was. */
  question: string | null
}

interface RevisionTable {
  article_id: string
  number: number
  label: string
  author: string | null
  at: string
  seq: number
  segments: number
  changed: number
}

interface CommentTable {
  id: string
  article_id: string
  /** The segment it was written on; that may be gone meanwhile. */
  segment_id: string
  text: string
  author: string | null
  at: string
  resolved: 0 | 1
}

interface MemoryTable {
  /** In the order in which the units entered. */
  number: Generated<number>
  /** Digest of what makes a pair the same pair: see memory/add.ts. */
  id: string
  /** Digest of the normalised source; indexes cannot hold a text of any length. */
  key: string
  /** Digest of `source_words`. */
  words_key: string
  source: string
  target: string
  /** What search and matching see of the two: their search forms. */
  source_words: string
  target_words: string
  target_language: TargetLanguage
  article_id: string | null
  recorded: 0 | 1
  at: string
  /** 1 for a pair of an article that an import brought as well: it stays when the article withdraws it. */
  imported: 0 | 1
  /** Who confirmed, imported or changed it. */
  updated_by: string | null
}

/** One row while units are still keyed as older versions did it; see memory/rekey.ts. */
interface MemoryRekeyingTable {
  /** The number of the last unit that is keyed anew. */
  done: number
}

export interface TermTable {
  id: string
  /** Digest of German and English: no pair stands twice. */
  pair: string
  source: string
  target: string
  note: string | null
  /** A JSON list of texts. */
  avoid: string
  /** The search forms of all texts of the term, a line each. */
  search: string
  /** Orders the terms alike in every database: see terms.ts. */
  sort: string
  created_at: string
  updated_by: string | null
}
