import './node-version.mjs'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { addressOf, readAddress } from './address.mjs'
import { build, buildHere } from './build.mjs'
import { readEnvFile } from './env-file.mjs'
import { install } from './install.mjs'
import { fail, print } from './print.mjs'
import { endChildren } from './run.mjs'
import { expectFree, serve } from './serve.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

let server
let ending = false

async function start() {
  process.chdir(root)
  readEnvFile(root, process.env)
  const address = readAddress(process.env)
  await expectFree(address)
  await install(root, () => buildHere(root))
  await build(root)
  server = await serve(root, address)
  if (ending) return
  // One request that goes wrong must not take everybody else's down with it.
  for (const fault of ['uncaughtException', 'unhandledRejection'])
    process.on(fault, (error) => console.error(error))
  print(`Gegenlesen is ready: ${addressOf({ ...address, port: server.port })}`)
}

async function end() {
  // Asked twice: someone is in a hurry.
  if (ending) process.exit(1)
  ending = true
  endChildren()
  await server?.end()
  process.exit(0)
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => end().catch(fail))

// npm started this and was killed without a chance to pass that on: don't stay behind on the port.
if (process.env.npm_lifecycle_event === 'start') {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && end().catch(fail), 500).unref()
}

start().catch((error) => !ending && fail(error))
