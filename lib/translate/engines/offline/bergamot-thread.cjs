/**
 * Runs in a worker thread of Node: Bergamot with one model, a text in, its English out. As published, the engine's
 * files do not start in Node: they are CommonJS in a package of ES modules. So they are compiled here, as what they
 * are, and given a port to talk to that ends in this file.
 *
 * Starts with `workerData: {engine, files: [{role, path, sha256}]}`; answers `{ready: true}`, then each
 * `{text, html}` with `{text}`; with `html` the text is escaped HTML. Whatever goes wrong is answered once with `{problem}`, and the thread is of no more use.
 */
const { createHash } = require('node:crypto')
const { readFileSync } = require('node:fs')
const { join } = require('node:path')
const { compileFunction } = require('node:vm')
const { parentPort, workerData } = require('node:worker_threads')

const PAIR = { from: 'de', to: 'en' }

/** The engine's own messages: `{id, name, args}` in, `{id, result | error}` out. */
function startEngine(folder) {
  let receive
  const waiting = new Map()
  const port = {
    on: (_event, listener) => {
      receive = listener
    },
    postMessage({ id, result, error }) {
      const { resolve, reject } = waiting.get(id)
      waiting.delete(id)
      if (error) reject(Object.assign(new Error(error.message), { name: error.name }))
      else resolve(result)
    },
  }
  const ours = (name) => (name === 'node:worker_threads' ? { parentPort: port } : require(name))
  const file = join(folder, 'translator-worker.js')
  const run = compileFunction(readFileSync(file, 'utf8'), ['require', '__dirname', '__filename'], {
    filename: file,
  })
  run(ours, folder, file)
  // Its own way to the file fails where the path has a blank or an umlaut.
  const wasm = readFileSync(join(folder, 'bergamot-translator-worker.wasm'))
  global.self.fetch = async () => new Response(wasm, { headers: { 'Content-Type': 'application/wasm' } })
  let calls = 0
  return (name, ...args) =>
    new Promise((resolve, reject) => {
      waiting.set(++calls, { resolve, reject })
      receive({ id: calls, name, args })
    })
}

async function open({ engine, files }) {
  const [model, shortlist, vocab] = ['model', 'lex', 'vocab'].map((role) => {
    const { path, sha256 } = files.find((file) => file.role === role)
    const bytes = readFileSync(path)
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error(`${path} was changed`)
    return bytes
  })
  const call = startEngine(engine)
  await call('initialize', { cacheSize: 0 })
  await call('loadTranslationModel', PAIR, { model, shortlist, vocabs: [vocab], qualityModel: null })
  return async (text, html) => {
    const [answer] = await call('translate', { models: [PAIR], texts: [{ text, html }] })
    return answer.target.text
  }
}

function fail(error) {
  parentPort.postMessage({ problem: String(error?.message ?? error) })
}

// What the engine prints is for its makers.
console.log = console.warn = console.error = () => {}

open(workerData).then((translate) => {
  parentPort.on('message', ({ text, html = false }) =>
    translate(text, html).then((english) => parentPort.postMessage({ text: english }), fail),
  )
  parentPort.postMessage({ ready: true })
}, fail)
