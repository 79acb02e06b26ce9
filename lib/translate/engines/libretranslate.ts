import { PACING } from '../batching/pacing.ts'
import { issueOf } from '../batching/translation-issue.ts'
import { type Engine, EngineProblem, type EngineStatus, type TranslationRequest } from '../engine.ts'
import { defineEngine } from './engine-definition.ts'
import { fromHtml, toHtml } from './html-tags.ts'
import { atMost } from './remote/at-most.ts'
import { DRIP_FACTOR } from './remote/deadline.ts'
import { memoizeFor } from './remote/memoize-for.ts'
import {
  keyRefused,
  problemOf,
  type Remote,
  reasonOf,
  serverMessage,
  tooLarge,
  unreadable,
} from './remote/remote-problem.ts'
import { requestRemote } from './remote/request-remote.ts'

export const libreTranslate = defineEngine({
  id: 'libretranslate',
  name: 'LibreTranslate',
  label: 'LibreTranslate',
  kind: 'server',
  sends: 'The German sentences go to the server at LIBRETRANSLATE_URL.',
  cost: 'provider',
  settings: {
    LIBRETRANSLATE_URL: {
      description: 'a LibreTranslate server, `http://127.0.0.1:5000` for instance',
      without: 'no LibreTranslate',
    },
    LIBRETRANSLATE_API_KEY: { description: 'its key, where it asks for one', without: 'none' },
  },
  create: ({ LIBRETRANSLATE_URL: url, LIBRETRANSLATE_API_KEY: apiKey }) =>
    url ? libreTranslateEngine({ url, apiKey }) : null,
})

export interface LibreTranslateConfig {
  /** E.g. http://127.0.0.1:5000, without `/translate`. */
  url: string
  apiKey?: string
  /** Milliseconds without a part of the answer after which a request is given up. */
  deadlineMs?: number
  statusDeadlineMs?: number
}

const STATUS_AGE_MS = 20_000

/**
 * A LibreTranslate server, or one that speaks like it: https://docs.libretranslate.com/api/operations/translate.
 * Knows neither context nor a kind of English.
 */
export function libreTranslateEngine(config: LibreTranslateConfig): Engine {
  const { url, apiKey, deadlineMs = 90_000, statusDeadlineMs = 4000 } = config
  const limited = atMost(PACING.concurrency)
  const remote: Remote = {
    name: 'LibreTranslate',
    url,
    settings: { url: 'LIBRETRANSLATE_URL', key: 'LIBRETRANSLATE_API_KEY' },
  }

  async function readStatus(): Promise<EngineStatus> {
    try {
      const request = { path: '/languages', deadlineMs: statusDeadlineMs }
      const answer = await requestRemote(remote, request, new AbortController().signal)
      if (answer.status === 429 || answer.status >= 500) return { ready: true }
      if (answer.status !== 200) throw problemOf(remote, answer)
      if (!Array.isArray(answer.json)) throw unreadable(remote)
      if (knowsGerman(answer.json)) return { ready: true }
      return { ready: false, reason: 'This LibreTranslate server does not translate from German to English.' }
    } catch (problem) {
      if (problem instanceof EngineProblem) return { ready: false, reason: reasonOf(problem) }
      throw problem
    }
  }

  return {
    id: 'libretranslate',
    name: remote.name,
    tags: true,
    // It works through a request sentence by sentence, often on a machine like this one.
    batch: { texts: 10 },
    status: memoizeFor(STATUS_AGE_MS, readStatus),
    issueOf,

    async translate({ texts, tags }: TranslationRequest, signal) {
      // One text goes as a text: servers that only speak alike may not know lists.
      const sent = tags ? texts.map(toHtml) : texts
      const q = sent.length === 1 ? sent[0] : sent
      const key = apiKey && { api_key: apiKey }
      const body = { q, source: 'de', target: 'en', format: tags ? 'html' : 'text', ...key }
      const answer = await limited(() =>
        requestRemote(
          remote,
          { path: '/translate', body, deadlineMs, longestMs: DRIP_FACTOR * deadlineMs },
          signal,
        ),
      )
      if (answer.status === 400) throw refusalOf(remote, answer)
      if (answer.status !== 200) throw problemOf(remote, answer)
      const { translatedText } = (answer.json ?? {}) as { translatedText?: unknown }
      const received = (text: unknown) => (tags && typeof text === 'string' ? fromHtml(text) : text)
      if (Array.isArray(translatedText)) return translatedText.map(received) as string[]
      if (typeof translatedText === 'string' && texts.length === 1)
        return [received(translatedText) as string]
      throw unreadable(remote)
    },
  }
}

/** Status 400 stands for a missing key and for a text too long as well; only the words tell them apart. */
function refusalOf(remote: Remote, answer: Parameters<typeof problemOf>[1]): EngineProblem {
  const said = serverMessage(answer)
  if (/api key/i.test(said)) return keyRefused(remote, answer)
  return /exceeds text limit/i.test(said) ? tooLarge(remote) : problemOf(remote, answer)
}

function knowsGerman(languages: unknown[]): boolean {
  return languages.some((language) => {
    const { code, targets } = (language ?? {}) as { code?: unknown; targets?: unknown }
    // Older servers name no targets: all they have.
    return code === 'de' && (!Array.isArray(targets) || targets.includes('en'))
  })
}
