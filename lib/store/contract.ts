import type {
  Article,
  ArticleDraft,
  ArticleWithSegments,
  BinnedArticle,
  Comment,
  HistoryEntry,
  Overwrite,
  Revision,
  RevisionSegment,
  Segment,
  SegmentPatch,
  TargetLanguage,
  VersionName,
} from '#lib/article'
import type { Term, TermDraft } from '#lib/term'

/** What an engine or the memory returned for one segment. */
export interface MachineTranslation {
  segmentId: string
  text: string
  engine: string
  /** 0–100 for the memory, null for an engine. */
  match: number | null
  /** A fingerprint of what an engine was asked: segment, text, options, glossary. */
  question?: string
  /** The version of the segment it was made for; any other is left alone. */
  version?: number
}

export interface MemoryUnit {
  source: string
  target: string
  /** Where the pair comes from; null when it was shipped or imported. */
  articleId: string | null
  /** Shipped with the product for its sample article. */
  recorded: boolean
  at: string
}

/** What the memory holds for a sentence that is like this one. */
export interface MemoryMatch extends MemoryUnit {
  /** 100: the same but for blanks; 99: the same words; below, by the words that differ. See memory/match-score.ts. */
  match: number
}

/** A unit that holds the words somebody looked for. */
export interface Concordance extends MemoryUnit {
  targetLanguage: TargetLanguage
  /** Where they stand: ranges of UTF-16 units, end exclusive, in order, apart; none on a side that was not meant. */
  found: { source: [number, number][]; target: [number, number][] }
}

/** Expected outcomes of a change to a term; `known` gives the other term that says the same already. */
export type TermPatched =
  | { kind: 'saved' | 'known'; term: Term }
  | { kind: 'refused'; detail: string }
  | { kind: 'missing' }

/** Expected outcomes of a write on a segment. Faults throw. */
export type SegmentOutcome<T> =
  | ({ kind: 'saved' } & T)
  | { kind: 'conflict'; latest: Segment }
  | { kind: 'missing' }
  | { kind: 'refused'; detail: string }

/**
 * Everything the product keeps, behind one door; SQLite and PostgreSQL keep it alike.
 * When a promise of a write resolves, the write survives kill -9 and a power cut.
 * Ids that are unknown, or name an article in the bin, give null or `missing`, never a throw.
 */
export interface Store {
  readonly database: 'sqlite' | 'postgres'
  /** A sentence for whoever runs the server: what works worse than it could, and what to do. Null when all is well. */
  readonly advice: string | null
  /** Throws when the database does not answer. */
  ping(): Promise<void>
  close(): Promise<void>

  /** English that the draft brings along counts as a machine translation; blank English is none. */
  createArticle(draft: ArticleDraft, author: string | null): Promise<ArticleWithSegments>
  /** Latest change first. `q` looks in titles and texts, upper and lower case alike (also ä/Ä). */
  listArticles(options: {
    limit: number
    cursor?: string
    q?: string
  }): Promise<{ articles: Article[]; next?: string }>
  readArticle(id: string): Promise<ArticleWithSegments | null>
  /** The untouched source of the article. */
  readSource(id: string): Promise<string | null>
  /** Changes whenever anything `readArticle` shows changes; cheap. */
  articleTag(id: string): Promise<string | null>
  updateArticle(
    id: string,
    patch: { title?: string; targetLanguage?: TargetLanguage },
  ): Promise<Article | null>
  /** Into the bin. False when there is no such article. */
  deleteArticle(id: string): Promise<boolean>
  undeleteArticle(id: string): Promise<Article | null>
  /** What lies in the bin, deleted last first; `q` as on the desk. */
  listBin(options: {
    limit: number
    cursor?: string
    q?: string
  }): Promise<{ articles: BinnedArticle[]; next?: string }>
  /** Null for an article that does not lie in the bin. */
  readBinned(id: string): Promise<BinnedArticle | null>
  /** Empties the bin of what lay there for longer than 30 days; gives the number of articles. */
  purgeBin(now?: Date): Promise<number>

  readSegment(articleId: string, segmentId: string): Promise<Segment | null>
  /**
   * Saves what the patch names. A late target is kept in the history before it is answered with a conflict.
   * A patch that names a target counts the version up even when the text is the same; any other that changes
   * nothing gives the segment back as it is. A confirmed text goes into the memory in the same transaction.
   */
  saveSegment(
    articleId: string,
    segmentId: string,
    patch: SegmentPatch,
    author: string | null,
  ): Promise<SegmentOutcome<{ segment: Segment }>>
  splitSegment(
    articleId: string,
    segmentId: string,
    cut: { version: number; at: number; targetAt?: number },
    author: string | null,
  ): Promise<SegmentOutcome<{ segments: [Segment, Segment] }>>
  joinSegment(
    articleId: string,
    segmentId: string,
    join: { version: number },
    author: string | null,
  ): Promise<SegmentOutcome<{ segment: Segment }>>
  /**
   * Latest first: the texts of the segment, and those that stood over its German before a split or in the
   * sentences that were joined to it. Null for an unknown segment.
   */
  history(articleId: string, segmentId: string): Promise<HistoryEntry[] | null>
  /** Milliseconds of active work on each segment of the article, by segment id; the sum of what the saves reported. */
  activeTime(articleId: string): Promise<Map<string, number> | null>

  /**
   * Stores machine translations in one transaction and gives the segments that took one.
   * A segment that has a text already, or a person at work on it, is left alone, unless `overwrite` says more
   * (see `mayReplace`); so is one that stands at another `version`. What stands there already is not put again.
   */
  putMachine(
    articleId: string,
    translations: MachineTranslation[],
    options?: { overwrite?: Overwrite },
  ): Promise<Segment[]>

  /** Oldest first. A comment on a segment that was joined away is found at the one that holds its beginning. */
  listComments(articleId: string): Promise<Comment[] | null>
  /** Null when there is no such article, or no such segment in it. */
  addComment(
    articleId: string,
    comment: { segmentId: string; text: string },
    author: string | null,
  ): Promise<Comment | null>
  resolveComment(articleId: string, commentId: string, resolved: boolean): Promise<Comment | null>

  /**
   * What engines answered to these questions in the article, the latest where there are several. Also what
   * `putMachine` left alone is remembered: it was paid for.
   */
  recallAnswers(articleId: string, questions: string[]): Promise<Map<string, string>>
  /** Remembers what an engine answered without putting it to the segment. */
  keepAnswer(articleId: string, answer: MachineTranslation & { question: string }): Promise<void>

  createRevision(articleId: string, label: string, author: string | null): Promise<Revision | null>
  listRevisions(articleId: string): Promise<Revision[] | null>
  readRevision(
    articleId: string,
    number: number,
  ): Promise<{ revision: Revision; segments: RevisionSegment[] } | null>
  /** What stood before is kept as a revision too (unless a revision holds it already). */
  restoreRevision(articleId: string, number: number, author: string | null): Promise<Revision | null>
  /** The segments of an article in one of its states, in order; for `machine` the targets are the machine texts. */
  readVersion(articleId: string, version: VersionName): Promise<RevisionSegment[] | null>

  /** Exact matches (after folding blanks) of each source for the target language, the latest first; keyed by the source as given. */
  lookUpMemory(sources: string[], targetLanguage: TargetLanguage): Promise<Map<string, MemoryUnit[]>>
  /**
   * The `limit` best matches of `atLeast` (1–100), the best first, of equals the latest, each pair once. The
   * same words are always found; of other matches nearly all are, among any number of units. Texts of any length.
   */
  matchMemory(
    source: string,
    targetLanguage: TargetLanguage,
    options: { limit: number; atLeast: number },
  ): Promise<MemoryMatch[]>
  /**
   * The units that hold every word of `q` on one of the sides, the latest first: in any order, upper and lower
   * case alike, as a piece of a longer word too (words of one or two letters only at its beginning); words
   * between quotation marks side by side. Looks among the 500 such units that entered last.
   */
  searchMemory(options: {
    q: string
    in: 'source' | 'target' | 'both'
    /** Both when left out. */
    targetLanguage?: TargetLanguage
    limit: number
  }): Promise<Concordance[]>
  /** A page of all units, those that entered first first; `next` is the `after` of the next page. */
  readMemory(options: { after?: number; limit: number; targetLanguage?: TargetLanguage }): Promise<{
    units: (MemoryUnit & { targetLanguage: TargetLanguage })[]
    next?: number
  }>
  /**
   * Adds pairs from elsewhere, all or none; a pair the memory holds already (in whatever article) is `known` and
   * stays as it is, as does one without text. `at` is when it was made, now when left out.
   */
  importToMemory(
    units: { source: string; target: string; targetLanguage: TargetLanguage; at?: string }[],
  ): Promise<{ added: number; known: number }>
  addToMemory(
    units: {
      source: string
      target: string
      targetLanguage: TargetLanguage
      articleId: string | null
      recorded?: boolean
    }[],
  ): Promise<void>

  /** Keeps a term; one that says the same in German and English already is `known` and stays as it is. */
  createTerm(draft: TermDraft, author: string | null): Promise<{ kind: 'created' | 'known'; term: Term }>
  /** Keeps all or none; what is known already, or stands twice among them, is counted and stays as it is. */
  importTerms(drafts: readonly TermDraft[], author: string | null): Promise<{ added: number; known: number }>
  /**
   * Terms in the order of a dictionary, all of them where no limit is given; `next` is the cursor of the next
   * page. `q` finds what has each of its words anywhere: in the German, the English, the note or the words to avoid.
   */
  listTerms(options?: {
    q?: string
    limit?: number
    cursor?: string
  }): Promise<{ terms: Term[]; next?: string }>
  /** Changes what the patch names, in the shape `draftTerm` gives it. */
  updateTerm(id: string, patch: Partial<TermDraft>, author: string | null): Promise<TermPatched>
  /** False when there is no such term. */
  deleteTerm(id: string): Promise<boolean>
}
