import type { DeepLError } from 'deepl-node'
import { EngineProblem } from '../../engine.ts'
import { duration, milliseconds } from '../remote/retry-after.ts'
import type { Reply } from './deepl-client.ts'
import { GLOSSARY_GONE } from './deepl-glossary.ts'

export const KEY_REFUSED = 'DeepL refused the key'
export const QUOTA = 'The DeepL quota of this billing period is used up.'
const KEPT = 'What was translated is kept; translate again to go on.'

/** Status codes as DeepL documents them: https://developers.deepl.com/docs/best-practices/error-handling. */
export function problemOf(
  { status, retryAfter, location, body }: Reply,
  withGlossary = false,
): EngineProblem {
  const code = status ?? 0
  // Of all that a translation request names only the glossary can be missing.
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

export function tooLarge(): EngineProblem {
  const detail = 'This sentence is too long for DeepL. Split it, or write the English yourself.'
  return new EngineProblem('A sentence is too long', detail, { scope: 'batch', divisible: true })
}

export function slow(limitMs: number): EngineProblem {
  const detail = `DeepL did not answer within ${duration(limitMs)}. ${KEPT}`
  return new EngineProblem('DeepL does not answer', detail, { scope: 'engine', retryAfterMs: 0, tries: 2 })
}

/** How often texts are sent in all when an answer to them is lost, as axios names it: it may have been billed. */
const TRIES: Record<string, number> = {
  ECONNRESET: 2,
  EPIPE: 2,
  ETIMEDOUT: 2,
  ERR_BAD_RESPONSE: 2,
  // Nothing was sent.
  EAI_AGAIN: 3,
}

export function unreachable(error: DeepLError): EngineProblem {
  const detail = `DeepL cannot be reached. Check the network connection and DEEPL_SERVER_URL. ${KEPT}`
  const { code, message = '' } = (error.error ?? {}) as { code?: string; message?: string }
  if (message.includes('maxContentLength')) return unreadable()
  const tries = TRIES[code ?? '']
  return new EngineProblem(
    'DeepL cannot be reached',
    detail,
    tries ? { scope: 'engine', retryAfterMs: 0, tries } : { scope: 'engine' },
  )
}
