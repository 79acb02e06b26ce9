import type { Command } from '#app/_ui/keys/command.ts'

function labelField(): HTMLInputElement | null {
  return document.querySelector<HTMLInputElement>('#revision-label')
}

/** The form shows its key, too. */
export const SAVE_REVISION: Command<object> = {
  id: 'revisions.save',
  label: 'Name a revision; pressed again, save it',
  short: 'Save a revision',
  group: 'Article',
  keys: ['mod+s'],
  scope: 'revisions',
  when: () => labelField() !== null || 'There is nothing to save here',
  run: () => {
    const field = labelField()
    if (document.activeElement === field) field?.form?.requestSubmit()
    else field?.select()
  },
}

/** The commands of the list of revisions. */
export const REVISIONS_COMMANDS: readonly Command<object>[] = [SAVE_REVISION]
