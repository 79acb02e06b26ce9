import { ARTICLE } from './article.ts'
import { BESIDE } from './beside.ts'
import { MOVING } from './moving.ts'
import { STATUS } from './status.ts'
import { STRUCTURE } from './structure.ts'
import { SUGGESTIONS } from './suggestions.ts'
import { TEXT } from './text.ts'
import { TRANSLATE } from './translate.ts'
import { VIEW_COMMANDS } from './views.ts'
import type { WorkbenchCommand } from './workbench-command.ts'

/** Every command of the workbench, in the order of the palette within its groups. */
export const WORKBENCH_COMMANDS: readonly WorkbenchCommand[] = [
  ...MOVING,
  ...VIEW_COMMANDS,
  ...STRUCTURE,
  ...TEXT,
  ...STATUS,
  ...BESIDE,
  ...SUGGESTIONS,
  ...TRANSLATE,
  ...ARTICLE,
]
