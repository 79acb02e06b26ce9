import type { TargetLanguage } from '#lib/article'
import { isInGerman } from '../../batching/german-again.ts'
import { PACING } from '../../batching/pacing.ts'
import { issueOf, type TranslationIssue } from '../../batching/translation-issue.ts'
import { type Engine, EngineProblem, type EngineStatus, type TranslationRequest } from '../../engine.ts'
import { atMost } from '../remote/at-most.ts'
import { DRIP_FACTOR } from '../remote/deadline.ts'
import { memoizeFor } from '../remote/memoize-for.ts'
import {
  problemOf,
  type Remote,
  type RemoteResponse,
  reasonOf,
  serverMessage,
  unreadable,
} from '../remote/remote-problem.ts'
import { requestRemote } from '../remote/request-remote.ts'
import { holdsMore } from './remarks.ts'
import { stripWrapperText } from './strip-wrapper-text.ts'

export interface OpenAiConfig {
  /** E.g. http://127.0.0.1:11434/v1, without `/chat/completions`. */
  baseUrl: string
  model: string
  apiKey?: string
  /** Milliseconds without a part of the answer after which a request is given up; a model of one's own may have to load first. */
  deadlineMs?: number
  statusDeadlineMs?: number
}

const STATUS_AGE_MS = 20_000

/**
 * Any language model behind the interface of OpenAI, as Ollama, llama.cpp, vLLM and others offer it:
 * https://platform.openai.com/docs/api-reference/chat/create. One sentence per request, so that no answer can
 * come to a wrong sentence, in one message of the user, since models made for translation know no other.
 */
export function openAiEngine(config: OpenAiConfig): Engine {
  const { baseUrl, model, apiKey, deadlineMs = 120_000, statusDeadlineMs = 4000 } = config
  const limited = atMost(PACING.concurrency)
  const remote: Remote = {
    name: model,
    url: baseUrl,
    settings: { url: 'OPENAI_BASE_URL', key: 'OPENAI_API_KEY' },
  }
  const headers: Record<string, string> = apiKey ? { Authorization: `Bearer ${apiKey}` } : {}
  /** Some models take no temperature but their own. */
  let temperature: { temperature?: 0 } = { temperature: 0 }

  async function readStatus(): Promise<EngineStatus> {
    try {
      const request = { path: '/models', headers, deadlineMs: statusDeadlineMs }
      const answer = await requestRemote(remote, request, new AbortController().signal)
      if (answer.status === 401 || answer.status === 403) throw problemOf(remote, answer)
      const models = modelsIn(answer.json)
      if (answer.status !== 200 || models.length === 0 || models.includes(model)) return { ready: true }
      if (models.includes(`${model}:latest`)) return { ready: true }
      const some = models.slice(0, 5).join(', ')
      return {
        ready: false,
        reason: `The server has no model “${model}”. Set OPENAI_MODEL to one it has: ${some}.`,
      }
    } catch (problem) {
      if (problem instanceof EngineProblem) return { ready: false, reason: reasonOf(problem) }
      throw problem
    }
  }

  async function complete(text: string, { targetLanguage, tags }: TranslationRequest, signal: AbortSignal) {
    const messages = [{ role: 'user', content: prompt(text, targetLanguage, tags) }]
    const body = { model, messages, stream: false, ...temperature }
    const request = {
      path: '/chat/completions',
      headers,
      body,
      deadlineMs,
      longestMs: DRIP_FACTOR * deadlineMs,
    }
    return limited(() => requestRemote(remote, request, signal))
  }

  async function translate(text: string, asked: TranslationRequest, signal: AbortSignal) {
    let answer = await complete(text, asked, signal)
    if (answer.status === 400 && 'temperature' in temperature && /temperature/i.test(serverMessage(answer))) {
      temperature = {}
      answer = await complete(text, asked, signal)
    }
    if (answer.status !== 200) throw refusalOf(remote, answer)
    return stripWrapperText(contentOf(remote, answer), text, { xml: asked.tags })
  }

  return {
    id: 'openai',
    name: model,
    tags: true,
    batch: { texts: 1 },
    configFingerprint: model,
    status: memoizeFor(STATUS_AGE_MS, readStatus),
    issueOf: issueOfAnswer,
    async translate(request: TranslationRequest, signal) {
      const results: string[] = []
      for (const text of request.texts) results.push(await translate(text, request, signal))
      return results
    },
  }
}

const ENGLISH = { 'en-GB': 'British English', 'en-US': 'American English' }

/** The wording TranslateGemma was made for (https://ollama.com/library/translategemma); others follow it too. */
function prompt(text: string, targetLanguage: TargetLanguage, tags = false): string {
  const english = ENGLISH[targetLanguage]
  return `You are a professional German (de) to ${english} (${targetLanguage}) translator. Your goal is to accurately convey the meaning and nuances of the original German text while adhering to ${english} grammar, vocabulary, and cultural sensitivities.
Produce only the ${english} translation, without any additional explanations or commentary.${tags ? TAGS : ''} Please translate the following German text into ${english}:


${text}`
}

const TAGS =
  ' The text is XML: keep each tag such as <m id="1">…</m> or <x id="2"/> once, around or at the words that it belongs to, and escape &, < and > as &amp;, &lt; and &gt;.'

/** What is wrong with an answer, beyond what any engine may get wrong. */
function issueOfAnswer(german: string, english: string): TranslationIssue | null {
  if (holdsMore(german, english)) return 'remarks'
  return isInGerman(english) ? 'echo' : issueOf(german, english)
}

/** The one answer there must be. Throws an `EngineProblem` for none, several, half of one, or a refusal. */
function contentOf(remote: Remote, { json }: RemoteResponse): string {
  const { choices } = (json ?? {}) as { choices?: unknown }
  if (!Array.isArray(choices)) throw unreadable(remote)
  if (choices.length !== 1)
    throw mismatch(
      `${remote.name} returned ${choices.length} translations for one sentence, so none was used.`,
    )
  const { message, finish_reason } = (choices[0] ?? {}) as {
    message?: { content?: unknown; refusal?: unknown }
    finish_reason?: unknown
  }
  if (finish_reason === 'length')
    throw mismatch(`What ${remote.name} returned for one sentence breaks off, so it was not used.`)
  if (finish_reason === 'content_filter' || (typeof message?.refusal === 'string' && message.refusal !== ''))
    throw mismatch(`${remote.name} refused to translate one sentence.`)
  const content = message?.content ?? ''
  if (typeof content !== 'string') throw unreadable(remote)
  return content
}

function mismatch(what: string): EngineProblem {
  const detail = `${what} Translate again, or write it yourself.`
  return new EngineProblem('A translation cannot be used', detail, { scope: 'batch' })
}

function refusalOf(remote: Remote, answer: RemoteResponse): EngineProblem {
  const { error } = (answer.json ?? {}) as { error?: { code?: unknown; type?: unknown } }
  if (error?.code === 'insufficient_quota' || error?.type === 'insufficient_quota') {
    const detail = `The account behind OPENAI_API_KEY has no credit left. What was translated is kept; go on when it has.`
    return new EngineProblem('The quota is used up', detail, { scope: 'engine' })
  }
  if (answer.status === 404 && /model/i.test(serverMessage(answer))) {
    const detail = `The server has no model “${remote.name}”. Check OPENAI_MODEL; with Ollama, pull the model first.`
    return new EngineProblem('The model is not there', detail, { scope: 'engine' })
  }
  return problemOf(remote, answer)
}

function modelsIn(json: unknown): string[] {
  const { data } = (json ?? {}) as { data?: unknown }
  if (!Array.isArray(data)) return []
  return data.flatMap((one) => (typeof one?.id === 'string' ? [one.id] : []))
}
