import { expect, test } from 'vitest'
import { addressOf, explainListenFault, readAddress } from './address.mjs'

test.each([
  [{}, { host: '127.0.0.1', port: 3000 }],
  [
    { PORT: '', HOST: ' ' },
    { host: '127.0.0.1', port: 3000 },
  ],
  [
    { PORT: ' 8080 ', HOST: 'LocalHost' },
    { host: 'localhost', port: 8080 },
  ],
  [
    { PORT: '65535', HOST: '127.3.2.1' },
    { host: '127.3.2.1', port: 65535 },
  ],
  [
    { PORT: '0', HOST: '[::1]' },
    { host: '::1', port: 0 },
  ],
])('%o is understood', (settings, address) => {
  expect(readAddress(settings)).toEqual(address)
})

test.each(['http', '-1', '65536', '3000.5', '3000 4000', '0x50', '1e3'])('PORT=%s is no port', (PORT) => {
  expect(() => readAddress({ PORT })).toThrow(`PORT is “${PORT}”`)
})

test.each(['0.0.0.0', '::', '192.168.0.7', 'desk.example', '127.0.0.1.example', '128.0.0.1', '127.1'])(
  'HOST=%s would let others in',
  (HOST) => {
    expect(() => readAddress({ HOST })).toThrow(/other computers can reach.*knows no users/)
  },
)

test('the printed address can be typed into a browser', () => {
  expect(addressOf({ host: '127.0.0.1', port: 3000 })).toBe('http://localhost:3000')
  expect(addressOf({ host: '::1', port: 3000 })).toBe('http://[::1]:3000')
  expect(addressOf({ host: '127.0.0.2', port: 80 })).toBe('http://127.0.0.2:80')
})

test('a port that is taken is named, with a way out', () => {
  const fault = Object.assign(new Error('listen'), { code: 'EADDRINUSE' })
  expect(explainListenFault(fault, { host: '127.0.0.1', port: 3000 }).message).toMatch(
    /^Port 3000 is taken.*PORT=3001 npm start$/,
  )
})
