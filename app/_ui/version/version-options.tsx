import type { Revision } from '#lib/article'
import { counted, inDigits } from '../counted.ts'
import { versionLabel } from './version-label.ts'

interface VersionOptionsProps {
  /** Latest first. */
  revisions: readonly Revision[]
  /** Sentences with a machine translation; that version is offered when there is one. */
  machine: number
  segments: number
}

/** The states of an article one can choose, the machine translation first, the current text last. */
export function VersionOptions({ revisions, machine, segments }: VersionOptionsProps) {
  return (
    <>
      {machine > 0 && (
        <option value="machine">
          {versionLabel('machine', revisions)}
          {machine < segments && ` (${inDigits(machine)} of ${counted(segments, 'sentence')})`}
        </option>
      )}
      {revisions.map(({ number }) => (
        <option key={number} value={number}>
          {versionLabel(number, revisions)}
        </option>
      ))}
      <option value="current">{versionLabel('current', revisions)}</option>
    </>
  )
}
