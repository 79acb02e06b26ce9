'use client'

import { Commands } from '#app/_ui/keys/commands.tsx'
import { KeysFoot } from '#app/_ui/keys/keys-foot.tsx'
import { REVISIONS_COMMANDS } from './revisions-commands.ts'

const STATE = {}

export function RevisionsFoot() {
  return (
    <Commands commands={REVISIONS_COMMANDS} state={STATE}>
      <KeysFoot />
    </Commands>
  )
}
