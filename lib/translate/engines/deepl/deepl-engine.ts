import { encodedLength } from '../../batching/batches.ts'
import { PACING } from '../../batching/pacing.ts'
import { type Engine, EngineProblem, type EngineStatus, type TranslationRequest } from '../../engine.ts'
import { atMost } from '../remote/at-most.ts'
import { DRIP_FACTOR } from '../remote/deadline.ts'
import { memoizeFor } from '../remote/memoize-for.ts'
import { deeplCaller } from './call-deepl.ts'
import { glossaryOf } from './deepl-glossary.ts'
import { KEY_REFUSED, QUOTA, tooLarge } from './deepl-problem.ts'
import { glossaryIds } from './glossary-ids.ts'
import { translateWithGlossary } from './translate-with-glossary.ts'

export interface DeeplConfig {
  apiKey: string
  /** Another server than DeepL's own for this key, e.g. a gateway. */
  serverUrl?: string
  /** Milliseconds without a part of the answer after which a request is given up. */
  deadlineMs?: number
  /** Milliseconds a look at the usage may take. */
  usageDeadlineMs?: number
  /** Milliseconds it may take to find the glossary or make it. */
  glossaryDeadlineMs?: number
}

/** DeepL refuses a larger body, form-encoded, in bytes. */
const LARGEST_REQUEST = 120 * 1024
const USAGE_AGE_MS = 60_000
/** What DeepL reports for accounts without a limit. */
const UNLIMITED = 1_000_000_000_000

/** DeepL by its official library; see https://developers.deepl.com/docs/api-reference/translate. */
export function deeplEngine(config: DeeplConfig): Engine {
  const { apiKey, serverUrl, deadlineMs = 60_000, usageDeadlineMs = 4000, glossaryDeadlineMs = 8000 } = config
  const limited = atMost(PACING.concurrency)
  const call = deeplCaller(apiKey, serverUrl)
  const ensureGlossary = glossaryIds(call, glossaryDeadlineMs)

  const status = memoizeFor(USAGE_AGE_MS, async (): Promise<EngineStatus> => {
    const { signal } = new AbortController()
    try {
      const usage = await call((client) => client.getUsage(), { limitMs: usageDeadlineMs, signal })
      return statusOf(usage.character ?? {})
    } catch (problem) {
      const refused = problem instanceof EngineProblem && problem.title === KEY_REFUSED
      // A slow or busy server may translate all the same; only a refused key is certain not to.
      return refused ? { ready: false, reason: problem.detail } : { ready: true }
    }
  })

  async function translate(
    { texts, context, targetLanguage, tags }: TranslationRequest,
    signal: AbortSignal,
    glossaryId?: string,
  ): Promise<string[]> {
    const bytes = texts.reduce((sum, text) => sum + '&text='.length + encodedLength(text), 0)
    if (bytes + encodedLength(context ?? '') > LARGEST_REQUEST) throw tooLarge()
    const results = await limited(() =>
      call(
        (client) =>
          client.translateText(texts, 'de', targetLanguage, {
            splitSentences: 'off',
            preserveFormatting: true,
            // English knows no formality in DeepL today; where that changes, news is formal.
            formality: 'prefer_more',
            modelType: 'prefer_quality_optimized',
            context,
            glossary: glossaryId,
            // All tags are inline: none of them parts a sentence.
            ...(tags && { tagHandling: 'xml', outlineDetection: false, nonSplittingTags: ['m', 'x'] }),
          }),
        {
          limitMs: deadlineMs,
          longestMs: DRIP_FACTOR * deadlineMs,
          signal,
          glossary: glossaryId !== undefined,
        },
      ),
    ).finally(() => {
      // The request changed the usage.
      status.forget()
    })
    return results.map(({ text }) => text)
  }

  const configFingerprint = 'prefer_more prefer_quality_optimized'
  const engine: Engine = {
    id: 'deepl',
    name: 'DeepL',
    tags: true,
    readsMarkdown: true,
    configFingerprint,
    status,
    translate: (request, signal) => translate(request, signal),

    withTerms(terms, warn) {
      const glossary = glossaryOf(terms)
      if (!glossary) return engine
      const withGlossary = translateWithGlossary({
        translate,
        ensure: (signal, again) => ensureGlossary(glossary, signal, again),
        warn,
      })
      return {
        ...engine,
        translate: withGlossary.translate,
        get configFingerprint() {
          return withGlossary.isUsed() ? `${configFingerprint} ${glossary.name}` : configFingerprint
        },
      }
    },
  }
  return engine
}

/** By the characters of the billing period; ready where DeepL does not count them. */
function statusOf({ count, limit }: { count?: number; limit?: number }): EngineStatus {
  if (count === undefined || limit === undefined) return { ready: true }
  if (!Number.isFinite(count) || !Number.isFinite(limit) || limit >= UNLIMITED) return { ready: true }
  const usage = { used: count, limit }
  return count >= limit ? { ready: false, reason: QUOTA, usage } : { ready: true, usage }
}
