'use client'

import { Commands } from './commands.tsx'
import { KeysFoot } from './keys-foot.tsx'

const STATE = {}

/** The foot of a page that has no commands of its own. */
export function KeysFootAlone() {
  return (
    <Commands commands={[]} state={STATE}>
      <KeysFoot />
    </Commands>
  )
}
