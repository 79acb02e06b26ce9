/** The model of the product, in the field names of the HTTP interface. Ids are opaque, times ISO 8601 in UTC. */

import type { Format, Kind } from '#lib/segment'

export type { Change } from '#lib/diff'
export type { Format, Kind } from '#lib/segment'

export type TargetLanguage = 'en-GB' | 'en-US'

/** An edit always leads back to `edited`; `needsWork` is a flag beside the status. */
export type Status = 'untranslated' | 'machine' | 'edited' | 'confirmed' | 'reviewed'

export interface Progress {
  segments: number
  untranslated: number
  machine: number
  edited: number
  confirmed: number
  reviewed: number
}

/** One German text on its way into English. */
export interface Article {
  id: string
  title: string
  sourceLanguage: 'de'
  targetLanguage: TargetLanguage
  format: Format
  createdAt: string
  updatedAt: string
  /** Words of the German source. */
  words: number
  /** True for the article the product brings along, whose translation was recorded beforehand. */
  sample: boolean
  /** The English of the first segment, for the article list; null while there is none. */
  targetTitle: string | null
  progress: Progress
}

/** What of an article a person may change. */
export interface ArticlePatch {
  title?: string
  targetLanguage?: TargetLanguage
}

/** How long an article that was deleted can be brought back. */
export const BIN_DAYS = 30

/** An article that was deleted. */
export interface BinnedArticle extends Article {
  deletedAt: string
  /** From then on it may be gone for good: `BIN_DAYS` later. */
  keptUntil: string
}

/**
 * One sentence or headline of a block: the range [from, to) into the article's source, in UTF-16 units,
 * end exclusive. Segments never overlap, never cross a block, and stand in the order of the source.
 */
export interface Segment {
  id: string
  /** Number of the block in its article, from 0. */
  block: number
  kind: Kind
  /** Level of a heading, 1–6, or depth of a list item, from 1; 0 for anything else. */
  level: number
  from: number
  to: number
  source: string
  /** The English as it stands now; null while nobody and nothing wrote any. */
  target: string | null
  /** What an engine returned; never changed afterwards. */
  machine: string | null
  /** Who returned it: `deepl`, `memory`, … */
  engine: string | null
  /** How well the memory matched, 0–100; null when `machine` came from a real engine. */
  match: number | null
  status: Status
  needsWork: boolean
  /** Counts up with every write; a save names the version it was based on. */
  version: number
  updatedAt: string
  updatedBy: string | null
}

/** An immutable, numbered, labelled snapshot of a whole article. */
export interface Revision {
  number: number
  label: string
  author: string | null
  createdAt: string
  segments: number
  changedSincePrevious: number
}

/** What of a segment a revision holds. */
export interface RevisionSegment {
  id: string
  block: number
  kind: Kind
  level: number
  from: number
  to: number
  source: string
  target: string | null
  machine: string | null
  status: Status
}

/** One entry of a segment's history. A `conflict` is a text whose save was based on an older version; it is kept here and nowhere else. */
export interface HistoryEntry {
  version: number
  target: string | null
  status: Status
  author: string | null
  at: string
  from: 'machine' | 'edit' | 'restore' | 'conflict' | 'split' | 'join' | 'import'
}

/** What somebody has to say about a sentence. Those on one segment, in the order of their times, are a thread. */
export interface Comment {
  id: string
  segmentId: string
  text: string
  author: string | null
  at: string
  /** Whether what it asked for is settled. */
  resolved: boolean
}

/** A new article as import prepared it: everything but the ids. */
export interface ArticleDraft {
  title: string
  /** Clean text: no lone surrogates, no control characters but tab and line ends. Never changes again. */
  source: string
  format: Format
  targetLanguage: TargetLanguage
  words: number
  sample?: boolean
  segments: DraftSegment[]
}

export interface DraftSegment {
  block: number
  kind: Kind
  level: number
  from: number
  to: number
  /** English that exists already. It counts as a machine translation, by that engine. */
  english?: { text: string; engine: string }
  needsWork?: boolean
}

export interface ArticleWithSegments {
  article: Article
  segments: Segment[]
}

/** What an editor sends for one segment; absent means unchanged. */
export interface SegmentPatch {
  version: number
  target?: string | null
  status?: Status
  needsWork?: boolean
  /** Milliseconds of active work since the last save. */
  activeMs?: number
}

/**
 * What a translation may replace: nothing that has a text already, also machine texts that nobody touched, or
 * everything, even what a person wrote; `canOverwrite` says which.
 */
export type Overwrite = false | 'machine' | true

/** Which state of an article is meant: the machine translation, the current text, or a revision's number. */
export type VersionName = 'machine' | 'current' | number

/** The largest inputs, in UTF-16 units but for `fileBytes` and for `name`, which counts code points. */
export const LIMITS = {
  fileBytes: 20 * 1024 * 1024,
  article: 2_000_000,
  block: 20_000,
  target: 10_000,
  title: 300,
  label: 300,
  name: 80,
} as const
