import type { Segment } from '#lib/article'
import type { JournalEntry } from '../journal/journal.ts'
import { TypingLog } from '../typing/typing-log.ts'

/**
 * The entry as it is meant where its segment was split or joined since it was written, be it by a request whose
 * answer never came: `segment` is what became of it, `next` what stands behind. Of a split come two entries, one
 * for each half, of a join one for the whole; an entry whose segment kept its German comes back as it is, and so
 * does one whose texts do not show what became of them. No character of the text is lost.
 */
export function restructuredEntry(
  entry: JournalEntry,
  segment: Segment,
  next: Segment | undefined,
): JournalEntry[] {
  const { source, target, baseTarget } = entry
  if (segment.source === source || typeof target !== 'string') return [entry]
  if (next && isMadeOf(source, segment.source, next.source)) {
    const [first, second] = [segment.target ?? '', next.target ?? '']
    return isMadeOf(baseTarget ?? '', first, second) ? ofSplit(entry, target, segment, next) : [entry]
  }
  const isJoined = segment.source.startsWith(source) && (segment.target ?? '').startsWith(baseTarget ?? '')
  if (!isJoined || baseTarget === null) return [entry]
  return [on(segment, entry, target + (segment.target ?? '').slice(baseTarget.length))]
}

/** Each half with what was typed into it; what was typed between them belongs to the first. */
function ofSplit(entry: JournalEntry, target: string, segment: Segment, next: Segment): JournalEntry[] {
  const before = entry.baseTarget ?? ''
  const log = new TypingLog(before)
  log.record(target)
  const place = (segment.target ?? '').length
  const at = log.placeNow(before, place)
  const [first, second] = [target.slice(0, at), target.slice(at)]
  const halves = [on(segment, entry, first === before.slice(0, place) ? segment.target : first)]
  if (second.trim() === before.slice(place).trim()) return halves
  const { status: _, needsWork: __, ...text } = on(next, entry, second.trimStart())
  return [...halves, text]
}

/** The entry as if it had been made on the segment as it is now. */
function on(segment: Segment, entry: JournalEntry, target: string | null): JournalEntry {
  const { sent: _, givenUp, ...rest } = entry
  const { id: segmentId, source, version: baseVersion, target: baseTarget } = segment
  const discarded = segmentId === entry.segmentId && givenUp ? { givenUp } : {}
  return { ...rest, ...discarded, segmentId, source, baseVersion, baseTarget, target }
}

/** Whether a text is these two, one behind the other, with nothing but blanks between. */
function isMadeOf(text: string, first: string, second: string): boolean {
  if (!text.startsWith(first) || !text.endsWith(second) || first.length + second.length > text.length)
    return false
  return text.slice(first.length, text.length - second.length).trim() === ''
}
