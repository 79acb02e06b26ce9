import { counted, inDigits } from '#app/_ui/counted.ts'
import type { AlignmentIssue } from '#lib/align'
import { LIMITS } from '#lib/article'

/** An alignment issue in words, for the editor. `at` is the index of its row. */
export function issueLabel(issue: AlignmentIssue, at: number): string {
  switch (issue.kind) {
    case 'empty':
      return 'Nothing found'
    case 'shared':
      return `Said in sentence ${inDigits(issue.coveredBy + 1)}`
    case 'several': {
      const last = at + 1 + issue.count
      const which =
        issue.count === 1
          ? `sentence ${inDigits(last)}`
          : `sentences ${inDigits(at + 2)} to ${inDigits(last)}`
      return `Says ${which} as well`
    }
    case 'added':
      return `No German found for ${issue.texts.map((text) => `“${shorten(text)}”`).join(', ')}`
  }
}

export function tooLongLabel(at: number, length: number): string {
  return `The English of sentence ${inDigits(at + 1)} is ${counted(length, 'character')} long; one sentence holds at most ${inDigits(LIMITS.target)}. Split it, move some of it, or leave it out.`
}

/** What was taken, for the line at the foot of the workbench. */
export function takenLabel(sent: number, filled: number): string {
  const words = `${counted(filled, 'sentence')} filled from your text.`
  const late = sent - filled
  if (late === 0) return `${words} Now read ${filled === 1 ? 'it' : 'them'}.`
  return `${words} ${counted(late, 'sentence')} got English from somebody meanwhile and kept it.`
}

const SHOWN = 60

function shorten(text: string): string {
  return text.length <= SHOWN ? text : `${text.slice(0, SHOWN).replace(/\s*\S*$/, '')}…`
}
