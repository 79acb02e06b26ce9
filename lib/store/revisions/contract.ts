import type { Revision, RevisionSegment, VersionName } from '#lib/article'

/** Numbered, labelled states of an article, which nothing changes. An unknown article or number gives null. */
export interface Revisions {
  /** Numbers the article as it stands; a blank label becomes “Revision n”. */
  create(articleId: string, label: string): Promise<Revision | null>
  /** Oldest first. */
  list(articleId: string): Promise<Revision[] | null>
  read(articleId: string, number: number): Promise<{ revision: Revision; segments: RevisionSegment[] } | null>
  /** Makes a new revision of it. What stood before is kept as a revision too, unless a revision holds it already. */
  restore(articleId: string, number: number): Promise<Revision | null>
  /** The segments of an article in one of its states, in order; for `machine` the targets are the machine translations. */
  readSnapshot(articleId: string, version: VersionName): Promise<RevisionSegment[] | null>
}
