import { inDigits } from '#app/_ui/counted.ts'
import type { PaletteEntry } from '#app/_ui/keys/palette-items.ts'
import type { WorkbenchState } from '../workbench-state.ts'

/** So many sentences the palette names. */
const MOST = 8

type Searched = Pick<WorkbenchState, 'session' | 'segmentIds' | 'navigation'>

/** The sentences that the palette offers for what is typed: that of a number, then those that hold the words. */
export function findSentences({ session, segmentIds, navigation }: Searched, typed: string): PaletteEntry[] {
  const words = typed.toLowerCase()
  if (words === '') return []
  const entry = (id: string, index: number, label: string, lang?: string): PaletteEntry => ({
    id: `sentence ${id}`,
    group: 'Sentences',
    label,
    lang,
    mark: inDigits(index + 1),
    run: () => navigation.go(id),
  })
  const found: PaletteEntry[] = []
  const numbered = /^\d+$/.test(typed) ? Number(typed) - 1 : -1
  const wanted = segmentIds[numbered]
  if (wanted !== undefined) {
    const { target, segment } = session.view(wanted)
    found.push(entry(wanted, numbered, target || segment.source, target ? 'en' : 'de'))
  }
  for (const [index, id] of segmentIds.entries()) {
    if (found.length === MOST) break
    if (index === numbered) continue
    const { target, segment } = session.view(id)
    if (target?.toLowerCase().includes(words)) found.push(entry(id, index, around(target, words), 'en'))
    else if (segment.source.toLowerCase().includes(words))
      found.push(entry(id, index, around(segment.source, words), 'de'))
  }
  return found
}

/** So much of the text stands before the word, so that the word is in sight. */
const BEFORE = 24

/** The text from a little before the words on. */
function around(text: string, words: string): string {
  const at = text.toLowerCase().indexOf(words)
  if (at <= BEFORE) return text
  return `…${text.slice(at - BEFORE, at).replace(/^\S*\s/, '')}${text.slice(at)}`
}
