import type { HistoryEntry, Segment, SegmentPatch } from '#lib/article'

/** Expected outcomes of a write on a segment. Faults throw. */
export type SegmentOutcome<T> =
  | ({ kind: 'saved' } & T)
  | { kind: 'conflict'; latest: Segment }
  | { kind: 'missing' }
  | { kind: 'refused'; detail: string }

/**
 * The sentences of an article and what people wrote for them. Every write names the version it was based on;
 * any other version than the current one is a conflict. Offsets are UTF-16 units into the text meant.
 */
export interface Segments {
  /** Null for an unknown segment, and for one that a join or a restore took out of the article. */
  read(articleId: string, segmentId: string): Promise<Segment | null>
  /**
   * Saves what the patch names. A stale target is kept in the history before it is answered with a conflict.
   * A patch that names a target counts the version up even when the text is the same; any other that changes
   * nothing gives the segment back as it is. A confirmed text goes into the memory in the same transaction, and one
   * that is confirmed no longer leaves it.
   */
  save(
    articleId: string,
    segmentId: string,
    patch: SegmentPatch,
  ): Promise<SegmentOutcome<{ segment: Segment }>>
  /** Splits the German at the offset `at` of it, the English at `targetAt`; the first keeps the id. */
  split(
    articleId: string,
    segmentId: string,
    point: { version: number; at: number; targetAt?: number },
  ): Promise<SegmentOutcome<{ segments: [Segment, Segment] }>>
  /** Joins a segment with the next one of its paragraph. */
  join(
    articleId: string,
    segmentId: string,
    base: { version: number },
  ): Promise<SegmentOutcome<{ segment: Segment }>>
  /**
   * Latest first: the texts of the segment, and those that stood over its German before a split or in the
   * sentences that were joined to it. Null for an unknown segment.
   */
  history(articleId: string, segmentId: string): Promise<HistoryEntry[] | null>
  /** Milliseconds of active work on each segment of the article, by segment id; the sum of what the saves reported. */
  activeTime(articleId: string): Promise<Map<string, number> | null>
}
