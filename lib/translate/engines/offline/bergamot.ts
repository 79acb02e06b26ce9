import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { LoadableFile } from './model.ts'
import { nonsenseOf } from './nonsense.ts'

export interface BergamotOptions {
  /** The folder of the product: the engine's files are in its node_modules. */
  root: string
  /** Another script for the thread, in tests. */
  thread?: string
  /** Milliseconds without a text after which the memory is given back. */
  idleMs?: number
  loadLimitMs?: number
  /** Milliseconds that a text of so many characters may take. */
  textLimitMs?: (characters: number) => number
}

/** Expected outcomes of one text. */
export type BergamotOutcome =
  | { kind: 'translated'; text: string }
  /** It took longer than it may; the engine was ended. */
  | { kind: 'slow' }
  /** The engine broke down at this text, twice. */
  | { kind: 'broken'; detail: string }
  /** The engine does not start with these files; `memory` when it could not have as much as it needs. */
  | { kind: 'unloadable'; memory: boolean; detail: string }

type Message = { text: string; html?: boolean }
type Answer = { ready: true } | { text: string } | { problem: string }

const MINUTE_MS = 60_000

/** Quiet machines translate a hundred words a second; this allows for two. */
const TEXT_LIMIT_MS = (characters: number) => 20_000 + 60 * characters

/** Every model can say something to this. */
const TRIAL = 'Guten Morgen, wie geht es Ihnen heute?'

/**
 * Bergamot in a thread of its own: one text at a time, in the order they came. The thread is started by the first
 * text, ended when it was idle for a while, and started again after it broke down or took too long.
 */
export class Bergamot {
  readonly #options: Required<BergamotOptions>
  #thread: Thread | undefined
  #last: Promise<unknown> = Promise.resolve()
  #waiting = 0
  #idle: NodeJS.Timeout | undefined
  #closed = false

  constructor(options: BergamotOptions) {
    this.#options = {
      thread: join(options.root, 'lib', 'translate', 'engines', 'offline', 'bergamot-thread.cjs'),
      idleMs: 5 * MINUTE_MS,
      loadLimitMs: MINUTE_MS,
      textLimitMs: TEXT_LIMIT_MS,
      ...options,
    }
  }

  /** Whether the thread is there, and its memory taken. */
  get running(): boolean {
    return this.#thread !== undefined
  }

  /**
   * The English of a text without line breaks; with `html` it is HTML, escaped and well-formed. Rejects with the signal's reason as soon as that is aborted; a
   * text that is in the engine by then is let finish, and nobody hears of it.
   */
  translate(
    text: string,
    files: LoadableFile[],
    signal: AbortSignal,
    html = false,
  ): Promise<BergamotOutcome> {
    signal.throwIfAborted()
    const work = this.#inTurn(() => {
      signal.throwIfAborted()
      return this.#attempt({ text, html }, files)
    })
    return new Promise((resolve, reject) => {
      const leave = () => reject(signal.reason)
      signal.addEventListener('abort', leave, { once: true })
      work.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave))
    })
  }

  /** Ends the thread, whatever it does, for good. */
  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#idle)
    await this.#endThread()
  }

  async #endThread(): Promise<void> {
    const thread = this.#thread
    this.#thread = undefined
    await thread?.end()
  }

  async #inTurn<T>(work: () => Promise<T> | T): Promise<T> {
    this.#waiting++
    clearTimeout(this.#idle)
    const before = this.#last
    const mine = before.then(work, work)
    this.#last = mine.catch(() => {})
    try {
      return await mine
    } finally {
      if (--this.#waiting === 0)
        this.#idle = setTimeout(() => this.#endThread(), this.#options.idleMs).unref()
    }
  }

  async #attempt(message: Message, files: LoadableFile[], again = true): Promise<BergamotOutcome> {
    const thread = this.#thread ?? (await this.#open(files))
    if (!(thread instanceof Thread)) return thread
    const answer = await thread.ask(message, this.#options.textLimitMs(message.text.length))
    if (answer !== 'late' && 'text' in answer) return { kind: 'translated', text: answer.text }
    await this.#endThread()
    if (answer === 'late') return { kind: 'slow' }
    // What broke may have been left behind by the text before.
    if (again && !this.#closed) return this.#attempt(message, files, false)
    return { kind: 'broken', detail: 'problem' in answer ? answer.problem : '' }
  }

  async #open(files: LoadableFile[]): Promise<Thread | BergamotOutcome> {
    const { root, thread: script, loadLimitMs } = this.#options
    const engine = join(root, 'node_modules', '@browsermt', 'bergamot-translator', 'worker')
    const thread = new Thread(script, { engine, files })
    const started = await thread.ask(null, loadLimitMs)
    // A damaged model is noticed only when it translates.
    const answer =
      started !== 'late' && 'ready' in started ? await thread.ask({ text: TRIAL }, loadLimitMs) : started
    if (answer !== 'late' && 'text' in answer && nonsenseOf(TRIAL, answer.text) === null && !this.#closed) {
      this.#thread = thread
      return thread
    }
    await thread.end()
    return unloadable(answer)
  }
}

function unloadable(answer: Answer | 'late'): BergamotOutcome {
  const detail =
    answer === 'late'
      ? 'it did not start in time'
      : 'problem' in answer
        ? answer.problem
        : 'it spoke nonsense'
  const memory = /could not allocate|out of memory|enlarge memory|OOM/i.test(detail)
  return { kind: 'unloadable', memory, detail }
}

/** One worker thread; asked one thing at a time. */
class Thread {
  readonly #worker: Worker
  #answer: (answer: Answer) => void = () => {}
  #over: { problem: string } | undefined

  constructor(script: string, data: unknown) {
    // It runs foreign code and needs neither our flags nor our environment.
    this.#worker = new Worker(script, { workerData: data, execArgv: [], env: {}, stdout: true, stderr: true })
    this.#worker.unref()
    this.#worker.on('message', (answer: Answer) => this.#answer(answer))
    this.#worker.on('error', (error) => this.#fail(error.message))
    this.#worker.on('exit', (code) => this.#fail(`The thread ended with ${code}.`))
  }

  /** Sends a message, or nothing, and waits for an answer; `late` when there is none in time. */
  ask(message: Message | null, limitMs: number): Promise<Answer | 'late'> {
    if (this.#over) return Promise.resolve(this.#over)
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve('late'), limitMs)
      this.#answer = (answer) => {
        clearTimeout(timer)
        resolve(answer)
      }
      if (message) this.#worker.postMessage(message)
    })
  }

  async end(): Promise<void> {
    await this.#worker.terminate()
  }

  #fail(problem: string): void {
    this.#over ??= { problem }
    this.#answer(this.#over)
  }
}
