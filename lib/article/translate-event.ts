import type { Segment } from './model.ts'

/** What happens while an article is translated; `kind` is the name of the event where it is streamed. */
export type TranslateEvent =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'segment'; segment: Segment }
  | { kind: 'problem'; title: string; detail: string; segmentIds: string[] }
  | { kind: 'end'; translated: number; failed: number }
