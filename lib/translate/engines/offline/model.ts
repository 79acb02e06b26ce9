import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { checkFile } from './check-file.ts'
import { FETCH_PACING, type FetchPacing, fetchModel } from './fetch-model.ts'
import { type Manifest, MOZILLA, type ModelFile, readManifest, totalSize } from './manifest.ts'

/** Where the model comes from. */
export type ModelSource =
  /** Fetched into `folder` when it is not there; from `address`, where given, instead of Mozilla's. */
  | { kind: 'fetched'; folder: string; address?: string }
  /** Put into `folder` by hand; nothing is ever fetched or written there. */
  | { kind: 'given'; folder: string }

export interface LoadableFile extends ModelFile {
  path: string
}

export type ModelState =
  | { kind: 'checking' }
  /** In bytes. */
  | { kind: 'fetching'; done: number; total: number }
  /** Between two attempts; `until` is a reading of performance.now(). */
  | { kind: 'waiting'; done: number; total: number; reason: string; until: number }
  /** On disk, of the right size and hash. */
  | { kind: 'there'; files: LoadableFile[] }
  /** `cause`: it cannot be fetched, the folder does not hold it, or the engine cannot work with it. */
  | { kind: 'failed'; cause: 'fetch' | 'folder' | 'engine'; reason: string }

/** What an engine lacked, memory for instance, may be there by then. */
const ENGINE_PATIENCE_MS = 60_000

type Inspection =
  | { kind: 'intact'; files: LoadableFile[] }
  | { kind: 'lacking'; manifest: Manifest; reason: string }
  | { kind: 'unclear'; reason: string }

/**
 * The files of the model: looks whether they are there and what they should be, fetches them where it may, and
 * knows how that stands. It happens in the background, and never twice at once.
 */
export class Model {
  state: ModelState = { kind: 'checking' }
  readonly #source: ModelSource
  readonly #shipped: Manifest
  readonly #pacing: FetchPacing
  #stop = new AbortController()
  #running: Promise<void> | undefined
  #inspecting: Promise<void> | undefined
  #refreshing: Promise<void> | undefined
  /** Sizes and times of the files as they were last checked. */
  #checked: string | null = null
  #failedAt = 0
  #closed = false

  constructor(source: ModelSource, { manifest = MOZILLA, pacing = FETCH_PACING } = {}) {
    this.#source = source
    this.#shipped = manifest
    this.#pacing = pacing
  }

  get folder(): string {
    return this.#source.folder
  }

  /** Begins, once. */
  start(): void {
    if (!this.#running) this.#begin()
  }

  /** Ends what is under way, for good; resolves when nothing is. */
  async close(): Promise<void> {
    this.#closed = true
    this.#stop.abort()
    await this.#running
  }

  /**
   * Waits for a check that is under way. Where it failed: looks whether files were put into the folder since, or
   * it is time for the engine to try again.
   */
  refresh(): Promise<void> {
    this.#refreshing ??= this.#refreshNow().finally(() => {
      this.#refreshing = undefined
    })
    return this.#refreshing
  }

  /** For an engine that could not load the files: they are checked once more, and `reason` holds if they are intact. */
  async markUnusable(reason: string): Promise<void> {
    await this.#begin()
    if (this.state.kind === 'there') this.#fail('engine', reason)
  }

  async #refreshNow(): Promise<void> {
    await this.#inspecting
    const { state } = this
    if (state.kind !== 'failed' && state.kind !== 'waiting') return
    const patience = state.kind === 'failed' && state.cause === 'engine' ? ENGINE_PATIENCE_MS : Infinity
    const now = await this.#fingerprint()
    const changed = now !== null && now !== this.#checked
    if (changed || performance.now() - this.#failedAt > patience) await this.#begin()
  }

  /** Starts anew; resolves when the files have been looked at, while what is lacking is still being fetched. */
  async #begin(): Promise<void> {
    if (this.#closed) return
    this.#stop.abort()
    this.#stop = new AbortController()
    const { signal } = this.#stop
    const before = this.#running
    this.state = { kind: 'checking' }
    this.#inspecting = new Promise((inspected) => {
      this.#running = this.#obtain(before, signal, inspected).catch((fault) => {
        if (!signal.aborted) this.state = { kind: 'failed', cause: 'folder', reason: String(fault) }
        inspected()
      })
    })
    await this.#inspecting
  }

  async #obtain(
    before: Promise<void> | undefined,
    signal: AbortSignal,
    inspected: () => void,
  ): Promise<void> {
    await before
    const found = await this.#inspect(signal)
    const lacking = found.kind === 'lacking' && this.#source.kind === 'fetched' ? found.manifest : null
    if (lacking) this.state = { kind: 'fetching', done: 0, total: totalSize(lacking.files) }
    else if (found.kind === 'intact') this.state = { kind: 'there', files: found.files }
    else this.#fail('folder', found.reason)
    inspected()
    if (lacking) await this.#fetch(lacking, signal)
  }

  async #fetch({ address, files }: Manifest, signal: AbortSignal): Promise<void> {
    const { folder } = this
    const given = this.#source.kind === 'fetched' ? this.#source.address : undefined
    const from = readAddress(given ?? address)
    if (from === null) {
      return this.#fail('fetch', `OFFLINE_TRANSLATOR_URL is “${given}”, which is no web address`)
    }
    const total = totalSize(files)
    let done = 0
    const outcome = await fetchModel({ address: from, files }, folder, {
      signal,
      pacing: this.#pacing,
      onEvent: (event) => {
        if (event.kind === 'progress') {
          done = event.done
          this.state = { kind: 'fetching', done, total }
        } else {
          const until = performance.now() + event.pauseMs
          this.state = { kind: 'waiting', done, total, reason: event.reason, until }
        }
      },
    })
    if (outcome.kind === 'fetched') this.state = { kind: 'there', files: loadable(files, folder) }
    else this.#fail('fetch', outcome.reason)
  }

  #fail(cause: 'fetch' | 'folder' | 'engine', reason: string): void {
    this.#failedAt = performance.now()
    this.state = { kind: 'failed', cause, reason }
  }

  async #inspect(signal: AbortSignal): Promise<Inspection> {
    const { folder } = this
    this.#checked = await this.#fingerprint()
    const manifest = await this.#manifest()
    if (manifest === null) {
      const reason = `${join(folder, OWN_MANIFEST)} does not give the role, name, size and sha256 of three files`
      return { kind: 'unclear', reason }
    }
    for (const file of manifest.files) {
      const check = await checkFile(join(folder, file.name), file, signal)
      if (check.kind === 'intact') continue
      return { kind: 'lacking', manifest, reason: `${file.name} in ${folder} ${FAULTS[check.kind]}` }
    }
    return { kind: 'intact', files: loadable(manifest.files, folder) }
  }

  /** The folder may bring a model of its own; null when its manifest cannot be understood. */
  async #manifest(): Promise<Manifest | null> {
    const own = await readFile(join(this.folder, OWN_MANIFEST), 'utf8').catch(() => null)
    return own === null ? this.#shipped : readManifest(own)
  }

  /** Changes whenever a file does; null while one is missing. */
  async #fingerprint(): Promise<string | null> {
    const names = (await this.#manifest())?.files.map(({ name }) => name) ?? []
    const own = await markOf(join(this.folder, OWN_MANIFEST))
    const marks = await Promise.all(names.map((name) => markOf(join(this.folder, name))))
    return marks.includes(null) ? null : [own, ...marks].join()
  }
}

const OWN_MANIFEST = 'manifest.json'

const FAULTS = {
  missing: 'is missing',
  different: 'is not the file it should be: its size or content differs',
  unreadable: 'cannot be read',
}

function loadable(files: ModelFile[], folder: string): LoadableFile[] {
  return files.map((file) => ({ ...file, path: join(folder, file.name) }))
}

async function markOf(path: string): Promise<string | null> {
  const found = await stat(path).catch(() => null)
  return found && `${found.size} ${found.mtimeMs}`
}

/** An address of http or https that others can be put below; null for anything else. */
function readAddress(text: string): string | null {
  if (!URL.canParse(text)) return null
  const { protocol, href } = new URL(text)
  if (protocol !== 'https:' && protocol !== 'http:') return null
  return href.endsWith('/') ? href : `${href}/`
}
