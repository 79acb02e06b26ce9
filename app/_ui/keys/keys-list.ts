import type { Command } from './command.ts'
import { SCOPES, type ScopeName } from './scopes.ts'

/** The commands that have keys, by scope in the order of `SCOPES`, with what one page has beyond others first. */
export function byScope<State>(commands: readonly Command<State>[]) {
  const listed = commands.filter(({ keys, unlisted }) => keys.length > 0 && !unlisted)
  const [everywhere, ...rest] = Object.keys(SCOPES) as ScopeName[]
  return [...rest, everywhere as ScopeName]
    .map((scope) => ({
      scope,
      title: SCOPES[scope].title,
      commands: listed.filter((command) => command.scope === scope),
    }))
    .filter(({ commands }) => commands.length > 0)
}
