import { Translator, type TranslatorOptions } from 'deepl-node'

/** What a server said beside the body; all null until it answered. */
export interface Reply {
  status: number | null
  /** Header values as sent. */
  retryAfter: string | null
  location: string | null
  /** The beginning of the body. */
  body: string | null
}

/** More than any answer to a request of 128 KiB; what is larger comes from something else. */
const LARGEST_ANSWER = 8 * 1024 * 1024

/**
 * The library's client for one request. The library has no stop, no total deadline, follows redirects (and
 * would take the key along) and keeps status and headers to itself; its transport is axios, which has all
 * that, so the settings go in where the library prepares its request.
 */
export class DeeplClient extends Translator {
  readonly reply: Reply = { status: null, retryAfter: null, location: null, body: null }

  constructor(apiKey: string, serverUrl: string | undefined, signal: AbortSignal) {
    // Repeats are decided above, where a stop and a pause asked for are known; the signal is the deadline.
    const options: TranslatorOptions = { maxRetries: 0, minTimeout: 10 * 60_000, sendPlatformInfo: false }
    super(apiKey, serverUrl ? { ...options, serverUrl } : options)
    const prepare = this.httpClient.prepareRequest.bind(this.httpClient)
    this.httpClient.prepareRequest = (...request) => ({
      ...prepare(...request),
      // The proxy of the network, which axios takes from the environment, knows nothing of this machine.
      ...(isOnThisMachine(serverUrl) && { proxy: false }),
      signal,
      maxRedirects: 0,
      maxContentLength: LARGEST_ANSWER,
      transformResponse: (body, headers, status) => {
        // An answer that broke off has come no further than its head, and says nothing.
        if (typeof body !== 'string') return body
        this.reply.status = status ?? null
        this.reply.retryAfter = stringOrNull(headers.get('retry-after'))
        this.reply.location = stringOrNull(headers.get('location'))
        this.reply.body = body.slice(0, 1000)
        return body
      },
    })
  }
}

function isOnThisMachine(url = ''): boolean {
  return URL.canParse(url) && /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(url).hostname)
}

const stringOrNull = (value: unknown) => (typeof value === 'string' ? value : null)
