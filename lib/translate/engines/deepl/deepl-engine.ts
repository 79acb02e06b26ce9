import { DeepLError, GlossaryEntries } from 'deepl-node'
import { encodedLength } from '../../batching/batches.ts'
import { PACING } from '../../batching/pacing.ts'
import { type Engine, EngineProblem, type EngineStatus, type TranslationRequest } from '../../engine.ts'
import { atMost } from '../remote/at-most.ts'
import { duration, milliseconds } from '../remote/retry-after.ts'
import { DeeplCall, type Reply } from './deepl-call.ts'
import { ensureGlossary, GLOSSARY_GONE, type Glossary, glossaryOf, withGlossary } from './deepl-glossary.ts'

export interface DeeplConfig {
  apiKey: string
  /** Another server than DeepL's own for this key, e.g. a gateway. */
  serverUrl?: string
  /** Milliseconds a request may take from first byte to last. */
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
  const { apiKey, serverUrl, deadlineMs = 25_000, usageDeadlineMs = 4000, glossaryDeadlineMs = 8000 } = config
  const limited = atMost(PACING.concurrency)
  let known: { at: number; status: Promise<EngineStatus> } | undefined

  /** Runs one call under a deadline; whatever goes wrong with it comes out as an `EngineProblem`. */
  async function call<T>(
    limitMs: number,
    signal: AbortSignal,
    send: (call: DeeplCall) => Promise<T>,
    { success = [200], glossary = false } = {},
  ): Promise<T> {
    const deadline = AbortSignal.timeout(limitMs)
    const client = new DeeplCall(apiKey, serverUrl, AbortSignal.any([signal, deadline]))
    try {
      const answer = await send(client)
      if (!success.includes(client.reply.status ?? 0)) throw problemOf(client.reply, glossary)
      return answer
    } catch (error) {
      if (signal.aborted) throw signal.reason
      if (error instanceof EngineProblem) throw error
      if (deadline.aborted) throw slow(limitMs)
      if (client.reply.status !== null) throw problemOf(client.reply, glossary)
      if (error instanceof DeepLError) throw unreachable(error)
      throw error
    }
  }

  async function readStatus(): Promise<EngineStatus> {
    try {
      const usage = await call(usageDeadlineMs, new AbortController().signal, (client) => client.getUsage())
      const { count, limit } = usage.character ?? {}
      if (!Number.isFinite(count) || !Number.isFinite(limit) || count === undefined || limit === undefined) {
        return { ready: true }
      }
      if (limit >= UNLIMITED) return { ready: true }
      const status = { usage: { used: count, limit } }
      return count >= limit ? { ready: false, reason: QUOTA, ...status } : { ready: true, ...status }
    } catch (problem) {
      const refused = problem instanceof EngineProblem && problem.title === KEY_REFUSED
      // A slow or busy server may translate all the same; only a refused key is certain not to.
      return refused ? { ready: false, reason: problem.detail } : { ready: true }
    }
  }

  async function ask(
    { texts, context, targetLanguage, tags }: TranslationRequest,
    signal: AbortSignal,
    glossaryId?: string,
  ): Promise<string[]> {
    const bytes = texts.reduce((sum, text) => sum + '&text='.length + encodedLength(text), 0)
    if (bytes + encodedLength(context ?? '') > LARGEST_REQUEST) throw tooLarge()
    // What was said of the usage is no longer true.
    const forget = () => {
      known = undefined
    }
    const results = await limited(() =>
      call(
        deadlineMs,
        signal,
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
        { glossary: glossaryId !== undefined },
      ),
    ).finally(forget)
    return results.map(({ text }) => text)
  }

  /** The latest, so that a glossary that is there already is looked for once. */
  let latest: { name: string; id: Promise<string> } | undefined

  /** Gives the id of the glossary, which is looked for or made unless that was done before. */
  function place(glossary: Glossary, signal: AbortSignal, again: boolean): Promise<string> {
    const { name } = glossary
    if (!again && latest?.name === name)
      return latest.id.catch((problem) => {
        if (signal.aborted || problem instanceof EngineProblem) throw problem
        // It was stopped together with another article.
        return place(glossary, signal, true)
      })
    const limit = AbortSignal.any([signal, AbortSignal.timeout(glossaryDeadlineMs)])
    const run = <T>(send: (client: DeeplCall) => Promise<T>, success?: number[]) =>
      call(glossaryDeadlineMs, limit, send, { success }).catch((problem) => {
        throw limit.aborted && !signal.aborted ? slow(glossaryDeadlineMs) : problem
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

  const configFingerprint = 'prefer_more prefer_quality_optimized'
  const engine: Engine = {
    id: 'deepl',
    name: 'DeepL',
    tags: true,
    configFingerprint,

    status() {
      if (!known || performance.now() - known.at > USAGE_AGE_MS) {
        known = { at: performance.now(), status: readStatus() }
      }
      return known.status
    },

    translate: (request, signal) => ask(request, signal),

    withTerms(terms, tell) {
      const glossary = glossaryOf(terms)
      if (!glossary) return engine
      const { translate, isUsed } = withGlossary({
        ask,
        place: (signal, again) => place(glossary, signal, again),
        tell,
      })
      return {
        ...engine,
        translate,
        get configFingerprint() {
          return isUsed() ? `${configFingerprint} ${glossary.name}` : configFingerprint
        },
      }
    },
  }
  return engine
}

const KEY_REFUSED = 'DeepL refused the key'
const QUOTA = 'The DeepL quota of this billing period is used up.'
const KEPT = 'What was translated is kept; translate again to go on.'

/** Status codes as DeepL documents them: https://developers.deepl.com/docs/best-practices/error-handling. */
function problemOf({ status, retryAfter, location, body }: Reply, withGlossary = false): EngineProblem {
  const code = status ?? 0
  // A glossary is the one thing that a request for a translation can ask for and that may not be there.
  if (withGlossary && (code === 404 || (code === 400 && /glossary|not found/i.test(body ?? '')))) {
    const detail = 'DeepL did not accept the glossary made of them.'
    return new EngineProblem(GLOSSARY_GONE, detail, { scope: 'engine' })
  }
  if (code === 200) return unreadable()
  if (code >= 300 && code < 400) {
    const detail = `The server sent us on${location ? ` to ${location.slice(0, 200)}` : ''} and was not followed, since the key belongs to DeepL alone. Check DEEPL_SERVER_URL.`
    return new EngineProblem('DeepL’s address points elsewhere', detail, { scope: 'engine' })
  }
  if (code === 401 || code === 403) {
    const detail =
      'DeepL refused the key. Check DEEPL_API_KEY, and that the key belongs to the plan (Free or Pro) of the server asked.'
    return new EngineProblem(KEY_REFUSED, detail, { scope: 'engine' })
  }
  if (code === 456) {
    const detail = `${QUOTA} ${KEPT.replace('translate again to go on', 'go on when the next period begins or the plan is raised')}`
    return new EngineProblem('The DeepL quota is used up', detail, { scope: 'engine' })
  }
  if (code === 400) {
    const detail = 'DeepL could not process this text. Write the English yourself.'
    return new EngineProblem('DeepL rejected a sentence', detail, { scope: 'batch', divisible: true })
  }
  if (code === 413 || code === 414) return tooLarge()
  const retryAfterMs = milliseconds(retryAfter)
  if (code === 429) {
    const wait = retryAfterMs > 0 ? `wait ${duration(retryAfterMs)}` : 'wait'
    const detail = `DeepL asks us to ${wait}: too many requests. ${KEPT}`
    return new EngineProblem('DeepL is busy', detail, { scope: 'engine', retryAfterMs })
  }
  if (code >= 500) {
    const detail = `DeepL’s server failed repeatedly (status ${code}). ${KEPT}`
    return new EngineProblem('DeepL is out of order', detail, { scope: 'engine', retryAfterMs })
  }
  const detail = `The server answered with status ${code}, which DeepL does not. Check DEEPL_SERVER_URL.`
  return new EngineProblem('DeepL’s answer cannot be read', detail, { scope: 'engine' })
}

function unreadable(): EngineProblem {
  const detail =
    'What came back is not an answer of DeepL. Check DEEPL_SERVER_URL, and whether a proxy or a sign-in page of the network stands in between.'
  // It may have broken off on the way.
  return new EngineProblem('DeepL’s answer cannot be read', detail, {
    scope: 'engine',
    retryAfterMs: 0,
    tries: 2,
  })
}

function tooLarge(): EngineProblem {
  const detail = 'This sentence is too long for DeepL. Split it, or write the English yourself.'
  return new EngineProblem('A sentence is too long', detail, { scope: 'batch', divisible: true })
}

function slow(limitMs: number): EngineProblem {
  const detail = `DeepL did not answer within ${duration(limitMs)}. ${KEPT}`
  return new EngineProblem('DeepL does not answer', detail, { scope: 'engine', retryAfterMs: 0, tries: 2 })
}

/** As axios names them; the last stands for an answer that broke off. */
const PASSING = new Set(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'EAI_AGAIN', 'ERR_BAD_RESPONSE'])

function unreachable(error: DeepLError): EngineProblem {
  const detail = `DeepL cannot be reached. Check the network connection and DEEPL_SERVER_URL. ${KEPT}`
  const { code, message = '' } = (error.error ?? {}) as { code?: string; message?: string }
  if (message.includes('maxContentLength')) return unreadable()
  const passing = PASSING.has(code ?? '')
  return new EngineProblem(
    'DeepL cannot be reached',
    detail,
    passing ? { scope: 'engine', retryAfterMs: 0, tries: 3 } : { scope: 'engine' },
  )
}
