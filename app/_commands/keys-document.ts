import { formatKeys } from '../_ui/keys/format-keys.ts'
import { byScope } from '../_ui/keys/keys-list.ts'
import { COMMAND_TABLES } from './command-tables.ts'

/** `docs/keys.md`: every key of the product, by page and by where it counts. */
export function keysDocument(): string {
  return [
    '# Keys',
    '',
    '<!-- Written by `npm run docs:keys` from the tables of commands. -->',
    '',
    'On a Mac Cmd stands for Ctrl and Option for Alt; only Ctrl+M stays Ctrl, because Cmd+M puts the window',
    'away. Keys with a blank between them are pressed one after the other. `Ctrl ⇧ P` opens a list of all',
    'commands of the page, also of those without a key; in Firefox, which keeps that for a private window,',
    '`⇧ F1` does.',
    ...COMMAND_TABLES.flatMap(({ title, commands }) => ['', `## ${title}`, ...scopes(commands)]),
    '',
  ].join('\n')
}

function scopes(commands: (typeof COMMAND_TABLES)[number]['commands']): string[] {
  const found = byScope(commands)
  return found.flatMap(({ title, commands }) => [
    '',
    ...(found.length > 1 ? [`### ${title}`, ''] : []),
    '| keys | what they do |',
    '|---|---|',
    ...commands.map(
      ({ keys, label }) => `| ${keys.map((each) => `\`${cap(each)}\``).join(' or ')} | ${label} |`,
    ),
  ])
}

function cap(keys: string): string {
  return formatKeys(keys, false).replaceAll('|', '\\|')
}
