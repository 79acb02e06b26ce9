import type { Change } from './changes.ts'
import { isWord, tokenize } from './tokens.ts'

/**
 * One place where two texts differ: [aStart, aEnd) of the earlier text, [bStart, bEnd) of the later, in UTF-16
 * units, with the text of each; `del` is empty for an insertion, `ins` for a deletion.
 */
export interface ChangedRegion {
  aStart: number
  aEnd: number
  bStart: number
  bEnd: number
  del: string
  ins: string
}

/** The earlier text: keeps and deletes joined. */
export function before(changes: Change[]): string {
  return joinBut('insert', changes)
}

/** The later text: keeps and inserts joined. */
export function after(changes: Change[]): string {
  return joinBut('delete', changes)
}

/**
 * Makes the later text from the earlier: `apply(changes(a, b), a) === b`.
 * Throws when the changes were not made to this text.
 */
export function apply(changes: Change[], text: string): string {
  if (before(changes) !== text)
    throw new Error(`these changes were made to another text than ${JSON.stringify(text)}`)
  return after(changes)
}

/** Where the two texts differ, in order; a delete and the insert beside it are one region. */
export function regions(changes: Change[]): ChangedRegion[] {
  const found: ChangedRegion[] = []
  let open: ChangedRegion | undefined
  let a = 0
  let b = 0
  for (const { kind, text } of changes) {
    if (kind === 'keep') {
      a += text.length
      b += text.length
      open = undefined
      continue
    }
    if (!open) {
      open = { aStart: a, aEnd: a, bStart: b, bEnd: b, del: '', ins: '' }
      found.push(open)
    }
    if (kind === 'delete') {
      open.del += text
      open.aEnd = a += text.length
    } else {
      open.ins += text
      open.bEnd = b += text.length
    }
  }
  return found
}

/** How many words were inserted and deleted; blanks and marks do not count. */
export function countWords(changes: Change[]): { inserted: number; deleted: number } {
  const count = { inserted: 0, deleted: 0 }
  for (const { kind, text } of changes) {
    if (kind === 'insert') count.inserted += tokenize(text).filter(isWord).length
    else if (kind === 'delete') count.deleted += tokenize(text).filter(isWord).length
  }
  return count
}

function joinBut(left: Change['kind'], changes: Change[]): string {
  return changes.map((change) => (change.kind === left ? '' : change.text)).join('')
}
