/**
 * A server without its HTTP, as a process of its own: takes a command a line, and prints a line of JSON when it
 * is done. Its settings are the environment's.
 */
import { createInterface } from 'node:readline'
import {
  askTranslation,
  currentStore,
  openRuntime,
  Problem,
  pickEngine,
  streamTranslation,
} from '../index.ts'

const never = new AbortController().signal

const commands: Record<string, (...words: string[]) => Promise<unknown>> = {
  /** Opens the store, as a server does before its first request. */
  async open() {
    await openRuntime()
    await currentStore()
  },
  /** Translates the article; gives the events as they were sent. */
  async translate(articleId = '', engineId = '') {
    const order = { engine: pickEngine(engineId), byName: true }
    return (await streamTranslation(await currentStore(), articleId, order, never)).text()
  },
  /** Asks an engine about one sentence; gives its translation, or the status of the problem. */
  async ask(articleId = '', segmentId = '', engineId = '') {
    try {
      return (await askTranslation(await currentStore(), { articleId, segmentId }, engineId, never)).text
    } catch (fault) {
      if (fault instanceof Problem) return fault.status
      throw fault
    }
  },
}

const print = (value: unknown) => process.stdout.write(`${JSON.stringify(value ?? null)}\n`)
print('loaded')
for await (const line of createInterface({ input: process.stdin })) {
  const [name = '', ...words] = line.split(' ')
  commands[name]?.(...words).then(print, (fault) => {
    process.stderr.write(`${fault instanceof Error ? fault.stack : fault}\n`)
    process.exit(1)
  })
}
process.exit(0)
