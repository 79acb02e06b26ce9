import { GlossaryEntries } from 'deepl-node'
import { EngineProblem } from '../../engine.ts'
import type { deeplCaller } from './call-deepl.ts'
import type { DeeplClient } from './deepl-client.ts'
import { ensureGlossary, type Glossary } from './deepl-glossary.ts'
import { slow } from './deepl-problem.ts'

/**
 * Gives the ids of glossaries at DeepL, which are looked for or made. The latest is cached, so that articles with
 * the same terms look for it once; `again` does not trust the cache.
 */
export function glossaryIds(call: ReturnType<typeof deeplCaller>, limitMs: number) {
  let latest: { name: string; id: Promise<string> } | undefined

  return function idOf(glossary: Glossary, signal: AbortSignal, again: boolean): Promise<string> {
    const { name } = glossary
    if (!again && latest?.name === name)
      return latest.id.catch((problem) => {
        if (signal.aborted || problem instanceof EngineProblem) throw problem
        // It was stopped together with another article.
        return idOf(glossary, signal, true)
      })
    const whole = AbortSignal.any([signal, AbortSignal.timeout(limitMs)])
    const run = <T>(send: (client: DeeplClient) => Promise<T>, success?: number[]) =>
      call(send, { limitMs, signal: whole, success }).catch((problem) => {
        throw whole.aborted && !signal.aborted ? slow(limitMs) : problem
      })
    const id = ensureGlossary(glossary, {
      list: () => run((client) => client.listGlossaries()),
      create: ({ name, entries }) =>
        run(
          (client) => client.createGlossary(name, 'de', 'en', new GlossaryEntries({ entries })),
          [200, 201],
        ),
      read: (id) => run((client) => client.getGlossary(id)),
      delete: (id) => run((client) => client.deleteGlossary(id), [200, 204]),
    })
    const placed = { name, id }
    latest = placed
    id.catch(() => {
      if (latest === placed) latest = undefined
    })
    return id
  }
}
