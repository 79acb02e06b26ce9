import { counted, inDigits } from '#app/_ui/counted.ts'
import type { Doubt } from '#lib/align'
import { LIMITS } from '#lib/article'

/** Why a row deserves a look, for the editor. `at` is its index. */
export function doubtWords(doubt: Doubt, at: number): string {
  switch (doubt.kind) {
    case 'empty':
      return 'Nothing found'
    case 'shared':
      return `Said in sentence ${inDigits(doubt.saidAt + 1)}`
    case 'several': {
      const last = at + 1 + doubt.count
      const which =
        doubt.count === 1
          ? `sentence ${inDigits(last)}`
          : `sentences ${inDigits(at + 2)} to ${inDigits(last)}`
      return `Says ${which} as well`
    }
    case 'added':
      return `No German found for ${doubt.texts.map((text) => `“${shorten(text)}”`).join(', ')}`
  }
}

export function tooLongWords(at: number, length: number): string {
  return `The English of sentence ${inDigits(at + 1)} is ${counted(length, 'character')} long; one sentence holds at most ${inDigits(LIMITS.target)}. Split it, move some of it, or leave it out.`
}

/** What was taken, for the line at the foot of the workbench. */
export function takenWords(sent: number, filled: number): string {
  const words = `${counted(filled, 'sentence')} filled from your text.`
  const late = sent - filled
  if (late === 0) return `${words} Now read ${filled === 1 ? 'it' : 'them'}.`
  return `${words} ${counted(late, 'sentence')} got English from somebody meanwhile and kept it.`
}

const SHOWN = 60

function shorten(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN).replace(/\s*\S*$/, '')}…`
}
