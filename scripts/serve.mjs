/**
 * Serves the built product in this very process, through Next's custom-server door: one process holds the
 * port, so ending it, however roughly, ends everything.
 */
import { createServer } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { addressOf, explainListenFault } from './address.mjs'
import { UserError } from './print.mjs'

/** How long requests that are running may take to finish once the server is asked to end. */
const GRACE_MS = 3_000

/**
 * Listens at once; requests wait until the product is loaded and its database open. Gives the port it took and `end`, which
 * finishes running requests and closes the database. Throws a UserError when the port or the database
 * cannot be had.
 */
export async function serve(root, { host, port: wanted }) {
  let accept
  const accepted = new Promise((resolve) => {
    accept = resolve
  })
  const server = createServer(async (request, response) => {
    const refusal = refusalOf(request)
    if (!refusal) return (await accepted)(request, response)
    response.writeHead(refusal.status, { 'Content-Type': 'application/problem+json', ...refusal.headers })
    response.end(JSON.stringify({ type: 'about:blank', ...refusal, headers: undefined }))
  })
  const port = await listen(server, { host, port: wanted })

  process.env.NODE_ENV = 'production'
  process.env.NEXT_TELEMETRY_DISABLED = '1'
  const { default: next } = await import('next')
  const product = next({ dev: false, dir: root, hostname: host, port })
  await quietly(() => product.prepare())
  accept(product.getRequestHandler())
  // Next loads the product, and opens its database, with the first request; that shall not be a visitor's.
  const health = await fetch(`${addressOf({ host, port })}/api/health`)
  await runtime()?.opened.catch(explainOpenFault)
  if (!health.ok) throw new Error(`The server started but answers ${health.status}: ${await health.text()}`)
  return { port, end: () => end(server) }
}

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** What Next itself would only answer with a fault of its own. */
function refusalOf({ method, url }) {
  if (!METHODS.includes(method)) {
    const detail = `${method} is not understood here.`
    return { status: 405, title: 'Method Not Allowed', detail, headers: { Allow: METHODS.join(', ') } }
  }
  try {
    decodeURIComponent(url.split('?', 1)[0])
  } catch {
    return { status: 400, title: 'Bad Request', detail: 'The address has a % that begins no character.' }
  }
}

/** Next tells how long it took to read its settings, and has no setting against it. */
async function quietly(work) {
  const { log } = console
  console.log = () => {}
  await work()
  console.log = log
}

/** Throws a UserError when the address cannot be had; so nobody waits for an installation in vain. */
export async function expectFree(address) {
  const probe = createServer()
  await listen(probe, address)
  await new Promise((resolve) => {
    probe.close(resolve)
  })
}

/** What lib/server leaves on globalThis when Next has loaded it: `opened`, `endStreams`, `close`. */
const runtime = () => globalThis[Symbol.for('gegenlesen.runtime')]

function listen(server, address) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explainListenFault(error, address)))
    server.listen(address.port, address.host, () => resolve(server.address().port))
  })
}

function explainOpenFault(error) {
  throw error?.name === 'StoreError' ? new UserError(error.message) : error
}

async function end(server) {
  const closed = new Promise((resolve) => {
    server.close(resolve)
  })
  runtime()?.endStreams()
  // A connection that falls idle after `close` would otherwise stay open for its keep-alive time.
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  await Promise.race([closed, pause(GRACE_MS)])
  clearInterval(idle)
  server.closeAllConnections()
  await runtime()?.close()
}
