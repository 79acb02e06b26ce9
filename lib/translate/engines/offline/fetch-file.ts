import { open, rename, rm, stat } from 'node:fs/promises'
import { get as getPlain, type IncomingMessage } from 'node:http'
import { get as getSecure } from 'node:https'
import { join } from 'node:path'
import { checkFile, codeOf } from './check-file.ts'
import type { ModelFile } from './manifest.ts'

/** What became of one attempt. A `reason` goes on after “The model could not be fetched: ”. */
export type Fetched =
  | { kind: 'fetched' }
  /** What came is not the file that the manifest names; nothing of it was kept. */
  | { kind: 'different'; reason: string }
  /** A later attempt may succeed; `gained` says whether this one brought anything. */
  | { kind: 'later'; reason: string; gained: boolean; retryAfterMs: number }
  | { kind: 'refused'; reason: string }

export interface FetchOptions {
  url: URL
  folder: string
  signal: AbortSignal
  /** Bytes of the file that are here by now. */
  onProgress(bytes: number): void
  /** Milliseconds without a byte after which the connection is given up. */
  silenceMs: number
}

/** Redirects that stay with the host. */
const MOST_REDIRECTS = 3

/**
 * Fetches one file into `folder`, by way of a part beside it from which the next attempt goes on (RFC 9110, 14).
 * The file gets its name only once its size and hash are those of the manifest. Throws the signal's reason once
 * aborted.
 */
export async function fetchFile(file: ModelFile, options: FetchOptions): Promise<Fetched> {
  const { url, folder, signal, onProgress } = options
  const path = join(folder, file.name)
  const part = `${path}.part`
  const before = await sizeOf(part)
  const start = before > file.size ? 0 : before
  let here = start
  try {
    onProgress(here)
    if (here < file.size) {
      const response = await request(url, here, options)
      const answer = checkResponse(response, { file, start: here, url })
      if (answer.kind !== 'bytes') {
        response.destroy()
        if (answer.kind === 'different') await rm(part, { force: true })
        return answer
      }
      here = await write(response, part, { ...answer, most: file.size, onProgress })
    }
    const check = here === file.size ? await checkFile(part, file, signal) : { kind: 'different' }
    if (check.kind === 'intact') {
      await rename(part, path)
      return { kind: 'fetched' }
    }
    await rm(part, { force: true })
    return different(url.host)
  } catch (error) {
    signal.throwIfAborted()
    const failure = explain(error, url.host, folder)
    return failure.kind === 'later' ? { ...failure, gained: (await sizeOf(part)) > start } : failure
  }
}

function request(url: URL, start: number, options: FetchOptions, redirects = 0): Promise<IncomingMessage> {
  const get = url.protocol === 'https:' ? getSecure : getPlain
  const headers = { 'Accept-Encoding': 'identity', ...(start > 0 ? { Range: `bytes=${start}-` } : {}) }
  return new Promise((resolve, reject) => {
    const { signal, silenceMs } = options
    let received: IncomingMessage | undefined
    const sent = get(url, { headers, signal, timeout: silenceMs, agent: false }, (response) => {
      received = response
      const target = targetOf(response, url)
      // Only the host that was named is asked, and never with less protection.
      if (target?.origin !== url.origin || redirects === MOST_REDIRECTS) return resolve(response)
      response.destroy()
      request(target, start, options, redirects + 1).then(resolve, reject)
    })
    sent.on('timeout', () => {
      const silence = Object.assign(new Error('silence'), { code: SILENCE })
      if (received) received.destroy(silence)
      else sent.destroy(silence)
    })
    sent.on('error', reject)
  })
}

const SILENCE = 'SILENCE'

/** Where a redirect leads; null for any other answer. */
function targetOf({ statusCode = 0, headers }: IncomingMessage, url: URL): URL | null {
  if (statusCode < 300 || statusCode >= 400) return null
  try {
    return new URL(headers.location ?? '', url)
  } catch {
    return null
  }
}

type Answer = { kind: 'bytes'; from: number } | Exclude<Fetched, { kind: 'fetched' }>

/** Whether the body is the file, or the rest of it. */
function checkResponse(
  response: IncomingMessage,
  { file, start, url }: { file: ModelFile; start: number; url: URL },
): Answer {
  const { statusCode = 0, headers } = response
  const { host } = url
  if (statusCode === 200 || statusCode === 206) {
    const from = statusCode === 206 ? start : 0
    const range = /^bytes (\d+)-(\d+)\/(\d+)$/.exec(headers['content-range'] ?? '')
    const wrongRange = statusCode === 206 && (Number(range?.[1]) !== from || Number(range?.[3]) !== file.size)
    const length = headers['content-length']
    const wrongLength = length !== undefined && from + Number(length) !== file.size
    const encoded = (headers['content-encoding'] ?? 'identity') !== 'identity'
    return wrongRange || wrongLength || encoded ? different(host) : { kind: 'bytes', from }
  }
  if (statusCode === 416) return different(host)
  if (statusCode >= 300 && statusCode < 400) {
    const place = targetOf(response, url)?.origin
    return {
      kind: 'refused',
      reason: `${host} sent us on${place ? ` to ${place}` : ''}, which was not followed`,
    }
  }
  if (statusCode >= 500 || statusCode === 429 || statusCode === 408) {
    const reason = `${host} is out of order (status ${statusCode})`
    return { kind: 'later', reason, gained: false, retryAfterMs: secondsOf(headers['retry-after']) * 1000 }
  }
  return { kind: 'refused', reason: `${host} does not give it out (status ${statusCode})` }
}

function different(host: string): Fetched & { kind: 'different' } {
  return { kind: 'different', reason: `what ${host} sends is not the model` }
}

/** Writes what comes behind the first `from` bytes of the part; gives how many bytes there are in the end. */
async function write(
  response: IncomingMessage,
  part: string,
  { from, most, onProgress }: { from: number; most: number; onProgress(bytes: number): void },
): Promise<number> {
  const handle = await open(part, from > 0 ? 'r+' : 'w')
  let here = from
  try {
    for await (const chunk of response) {
      if (here + chunk.length > most) return here + chunk.length
      await handle.write(chunk, 0, chunk.length, here)
      here += chunk.length
      onProgress(here)
    }
    await handle.sync()
    return here
  } finally {
    await handle.close()
  }
}

async function sizeOf(path: string): Promise<number> {
  return (await stat(path).catch(() => null))?.size ?? 0
}

function secondsOf(retryAfter: string | undefined): number {
  return /^\d+$/.test(retryAfter ?? '') ? Number(retryAfter) : 0
}

const NO_NETWORK = ['ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL']
const NO_ROOM = ['ENOSPC', 'EDQUOT', 'EFBIG']
const NO_ACCESS = ['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EISDIR', 'EIO']

function explain(error: unknown, host: string, folder: string): Exclude<Fetched, { kind: 'fetched' }> {
  const code = codeOf(error)
  const later = (reason: string) => ({ kind: 'later' as const, reason, gained: false, retryAfterMs: 0 })
  if (NO_ROOM.includes(code)) return { kind: 'refused', reason: `there is no room left in ${folder}` }
  if (NO_ACCESS.includes(code)) return { kind: 'refused', reason: `${folder} cannot be written to` }
  if (NO_NETWORK.includes(code)) return later('no network')
  if (code === 'ECONNREFUSED') return later(`${host} takes no connections`)
  if (code === SILENCE || code === 'ETIMEDOUT') return later(`${host} does not answer`)
  if (/CERT|SIGNED|SIGNATURE|TLS|SSL/.test(code)) {
    return { kind: 'refused', reason: `${host} cannot prove that it is ${host} (${code})` }
  }
  if (code !== '') return later(`the connection to ${host} broke off`)
  throw error
}
