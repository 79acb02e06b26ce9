import { expect, test } from 'vitest'
import { streamEvents } from './event-stream.ts'

type Count = { kind: 'progress'; done: number } | { kind: 'end' }

const options = { signals: [], onFault: (fault: unknown) => ({ kind: 'problem', detail: String(fault) }) }

test('each event is named, its other fields are data', async () => {
  const response = streamEvents(async function* (): AsyncGenerator<Count> {
    yield { kind: 'progress', done: 1 }
    yield { kind: 'end' }
  }, options)
  expect(response.headers.get('content-type')).toMatch('text/event-stream')
  expect(await response.text()).toBe(
    ': open\n\nevent: progress\ndata: {"done":1}\n\nevent: end\ndata: {}\n\n',
  )
})

test('a line break in a text does not end its event', async () => {
  const response = streamEvents(async function* () {
    yield { kind: 'segment', target: 'one\n\nevent: end\ntwo' }
  }, options)
  expect((await response.text()).replace(': open\n\n', '').split('\n\n')).toHaveLength(2)
})

test('headers and a comment go before the first event', async () => {
  const reader = streamEvents(async function* (signal): AsyncGenerator<Count> {
    await new Promise((resolve) => signal.addEventListener('abort', resolve))
  }, options).body?.getReader()
  expect(new TextDecoder().decode((await reader?.read())?.value)).toBe(': open\n\n')
  await reader?.cancel()
})

test('a fault is the last event', async () => {
  const response = streamEvents(async function* (): AsyncGenerator<Count> {
    yield { kind: 'progress', done: 1 }
    throw new Error('disk full')
  }, options)
  expect(await response.text()).toMatch(/event: problem\ndata: \{"detail":"Error: disk full"\}\n\n$/)
})

/** Counts until it is told to stop. */
function counting() {
  const state = { stopped: false }
  async function* produce(signal: AbortSignal): AsyncGenerator<Count> {
    for (let done = 0; !signal.aborted; done++) {
      yield { kind: 'progress', done }
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    state.stopped = true
  }
  return { state, produce }
}

test('a caller who goes away stops the work', async () => {
  const { state, produce } = counting()
  const reader = streamEvents(produce, options).body?.getReader()
  await reader?.read()
  await reader?.cancel()
  await expect.poll(() => state.stopped).toBe(true)
})

test('a server that ends closes the stream', async () => {
  const { state, produce } = counting()
  const closing = new AbortController()
  const text = streamEvents(produce, { ...options, signals: [closing.signal] }).text()
  closing.abort()
  expect(await text).toMatch(/^: open\n\n(event: progress\ndata: \{"done":\d+\}\n\n)*$/)
  expect(state.stopped).toBe(true)
})
