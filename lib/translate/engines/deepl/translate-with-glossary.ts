import { EngineProblem, type EngineWarning, type TranslationRequest } from '../../engine.ts'
import { GLOSSARY_GONE } from './deepl-glossary.ts'

interface Calls {
  /** Translates, with the glossary of this id or with none. */
  translate(request: TranslationRequest, signal: AbortSignal, glossaryId?: string): Promise<string[]>
  /** Gives the id of the glossary; made anew where `again`, since the one known is gone. */
  ensure(signal: AbortSignal, again: boolean): Promise<string>
  /** Hears once that the translation goes on without the terms, and why. */
  warn(warning: EngineWarning): void
}

/**
 * Translating with a glossary, for one article. It is looked for or made at the first request, and once more
 * where it is gone. Whatever else goes wrong with it, the translation goes on without, and `warn` hears so
 * after the first translation that did without it.
 */
export function translateWithGlossary({ translate, ensure, warn }: Calls) {
  let glossaryId: Promise<string> | undefined
  let again = false
  /** Why the glossary is not used any more. */
  let problemWithIt: EngineProblem | undefined
  let warned = false

  /** Of several requests that meet the same problem only the first decides what becomes of the glossary. */
  function settle(problem: unknown, using: Promise<string>): void {
    if (!(problem instanceof EngineProblem)) throw problem
    if (glossaryId !== using) return
    glossaryId = undefined
    if (problem.title !== GLOSSARY_GONE || again) problemWithIt ??= problem
    again = true
  }

  async function withoutGlossary(request: TranslationRequest, signal: AbortSignal, why: EngineProblem) {
    const texts = await translate(request, signal)
    if (!warned) warn(withoutTerms(why))
    warned = true
    return texts
  }

  async function withGlossary(request: TranslationRequest, signal: AbortSignal): Promise<string[]> {
    if (problemWithIt) return withoutGlossary(request, signal, problemWithIt)
    glossaryId ??= ensure(signal, again)
    const using = glossaryId
    let id: string
    try {
      id = await using
    } catch (problem) {
      if (signal.aborted) throw problem
      settle(problem, using)
      return withGlossary(request, signal)
    }
    try {
      return await translate(request, signal, id)
    } catch (problem) {
      if (!(problem instanceof EngineProblem && problem.title === GLOSSARY_GONE)) throw problem
      settle(problem, using)
      return withGlossary(request, signal)
    }
  }

  return { translate: withGlossary, isUsed: () => problemWithIt === undefined }
}

function withoutTerms({ detail }: EngineProblem): EngineWarning {
  return {
    title: 'The terms were not used',
    detail: `DeepL translated without the terms of the glossary. ${detail}`,
  }
}
