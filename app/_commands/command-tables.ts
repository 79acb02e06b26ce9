import { ARTICLE_LIST_COMMANDS } from '../_article-list/article-list-commands.ts'
import type { Command } from '../_ui/keys/command.ts'
import { EVERYWHERE } from '../_ui/keys/everywhere.ts'
import { ALIGNMENT_COMMANDS } from '../articles/[articleId]/_workbench/align/alignment-commands.ts'
import { PASTE_COMMANDS } from '../articles/[articleId]/_workbench/align/paste/paste-commands.ts'
import { WORKBENCH_COMMANDS } from '../articles/[articleId]/_workbench/commands/index.ts'
import { COMPARISON_COMMANDS } from '../articles/[articleId]/compare/_comparison/comparison-commands.ts'
import { REVISIONS_COMMANDS } from '../articles/[articleId]/revisions/_list/revisions-commands.ts'
import { NEW_ARTICLE_COMMANDS } from '../articles/new/_draft/new-article-commands.ts'
import { BIN_COMMANDS } from '../bin/_bin/bin-commands.ts'
import { MEMORY_COMMANDS } from '../memory/_memory/memory-commands.ts'
import { TERMS_COMMANDS } from '../terms/_terms/terms-commands.ts'

/** Commands that are bound at the same time. */
export interface CommandTable {
  /** The page or dialog. */
  title: string
  commands: readonly Command<never>[]
}

/** Every table of commands, in the order in which one meets them. The commands of every page stand alone. */
export const COMMAND_TABLES: readonly CommandTable[] = [
  { title: 'The desk', commands: ARTICLE_LIST_COMMANDS },
  { title: 'The bin', commands: BIN_COMMANDS },
  { title: 'Terms', commands: TERMS_COMMANDS },
  { title: 'The memory', commands: MEMORY_COMMANDS },
  { title: 'A new article', commands: NEW_ARTICLE_COMMANDS },
  { title: 'The workbench', commands: WORKBENCH_COMMANDS },
  { title: 'Pasting an English text', commands: PASTE_COMMANDS },
  { title: 'The alignment', commands: ALIGNMENT_COMMANDS },
  { title: 'Revisions', commands: REVISIONS_COMMANDS },
  { title: 'A comparison', commands: COMPARISON_COMMANDS },
  { title: 'Every page', commands: EVERYWHERE },
]
