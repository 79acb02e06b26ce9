import type { Comment } from '#lib/article'

/** Remarks on segments of an article. An unknown article, segment or comment gives null. */
export interface Comments {
  /** Oldest first. A comment on a segment that was joined away is found at the one that holds its beginning. */
  list(articleId: string): Promise<Comment[] | null>
  add(articleId: string, comment: { segmentId: string; text: string }): Promise<Comment | null>
  /** Marks a comment as done with, or open again. */
  resolve(articleId: string, commentId: string, resolved: boolean): Promise<Comment | null>
}
