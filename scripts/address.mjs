/** Where the server listens, from HOST and PORT. */
import { isIPv4 } from 'node:net'
import { UserError } from './print.mjs'

export function readAddress({ HOST = '', PORT = '' }) {
  return { host: readHost(HOST.trim()), port: readPort(PORT.trim()) }
}

function readPort(text) {
  if (text === '') return 3000
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port
  throw new UserError(
    `PORT is “${text}”, which is no port. Give a number from 1 to 65535, for example PORT=3000 (0 takes any free one).`,
  )
}

function readHost(text) {
  const host = text === '' ? '127.0.0.1' : text.toLowerCase().replace(/^\[(.*)\]$/, '$1')
  if (host === 'localhost' || host === '::1' || (isIPv4(host) && host.startsWith('127.'))) return host
  throw new UserError(
    `HOST is “${text}”, which other computers can reach. This version knows no users yet, so anyone there could read and change every article. It listens on this computer only: leave HOST out, or set it to 127.0.0.1.`,
  )
}

/** What to type into a browser. */
export function addressOf({ host, port }) {
  if (host === '::1') return `http://[::1]:${port}`
  return `http://${host === '127.0.0.1' ? 'localhost' : host}:${port}`
}

/** A fault of `listen`, as a sentence for a person. */
export function explainListenFault(error, { host, port }) {
  switch (error.code) {
    case 'EADDRINUSE':
      return new UserError(
        `Port ${port} is taken by another program (perhaps a Gegenlesen that is running already). End that one, or choose another port: PORT=${port + 1} npm start`,
      )
    case 'EACCES':
      return new UserError(
        `Port ${port} is reserved for the administrator. Choose one above 1023: PORT=3000 npm start`,
      )
    case 'EADDRNOTAVAIL':
      return new UserError(`HOST is “${host}”, an address this computer does not have. Leave HOST out.`)
    default:
      return error
  }
}
