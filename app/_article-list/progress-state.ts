import type { Article, Progress } from '#lib/article'
import { counted, inDigits } from '../_ui/counted.ts'

/** The filters of the article list. */
export type Show = 'all' | 'work' | 'done'

const WEEK = 7 * 24 * 60 * 60_000

/** An article is done when every sentence is confirmed or reviewed. */
export function isDone({ segments, confirmed, reviewed }: Progress): boolean {
  return segments > 0 && confirmed + reviewed === segments
}

/** Whether the list shows the article under this filter. */
export function matchesFilter({ progress }: Article, show: Show): boolean {
  return show === 'all' || isDone(progress) === (show === 'done')
}

/** Done, and changed last within the seven days before `now` (milliseconds since 1970). */
export function isDoneThisWeek({ progress, updatedAt }: Article, now: number): boolean {
  return isDone(progress) && now - Date.parse(updatedAt) < WEEK
}

/** 34 of 34 reviewed, 5 of 11 confirmed; before anything is translated, how much there is to do. */
export function progressLabel({ progress, words }: Article): string {
  const { segments, untranslated, confirmed, reviewed } = progress
  if (untranslated === segments) return `${counted(segments, 'sentence')} · ${counted(words, 'word')}`
  if (reviewed > 0 && reviewed === segments) return `${inDigits(reviewed)} of ${inDigits(segments)} reviewed`
  return `${inDigits(confirmed + reviewed)} of ${inDigits(segments)} confirmed`
}
