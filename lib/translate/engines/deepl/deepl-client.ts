import { Translator, type TranslatorOptions } from 'deepl-node'

/** What came back beside the result; all null before the answer. */
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
 * The library's client for one request. The library takes no abort signal and no total deadline, follows redirects
 * (with the key) and does not expose status and headers. Its transport is axios, which does all that, so the
 * settings are added where the library prepares its request.
 */
export class DeeplClient extends Translator {
  readonly reply: Reply = { status: null, retryAfter: null, location: null, body: null }

  /** `heard` is called whenever a part of the answer came, three times a second at most. */
  constructor(apiKey: string, serverUrl: string | undefined, signal: AbortSignal, heard: () => void) {
    // No retries here: `batching` retries, and knows of a stop. The signal is the deadline.
    const options: TranslatorOptions = { maxRetries: 0, minTimeout: 10 * 60_000, sendPlatformInfo: false }
    super(apiKey, serverUrl ? { ...options, serverUrl } : options)
    const prepare = this.httpClient.prepareRequest.bind(this.httpClient)
    this.httpClient.prepareRequest = (...request) => ({
      ...prepare(...request),
      // Axios takes a proxy from the environment; it cannot reach a server on this machine.
      ...(isOnThisMachine(serverUrl) && { proxy: false }),
      signal,
      onDownloadProgress: heard,
      maxRedirects: 0,
      maxContentLength: LARGEST_ANSWER,
      transformResponse: (body, headers, status) => {
        // The body of an answer that broke off is no string.
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
