/** One script at a time sets up a checkout. */
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const HEARTBEAT_MS = 2_000
/** A holder that died took its heartbeat along; its number may by now be another program's. */
const SILENT_MS = 30_000

/**
 * Does `work` while holding the lock `file`, after whoever holds it now; `onWait` is called once when it
 * has to wait. A lock whose holder is dead or silent is taken over.
 */
export async function withLock(file, work, onWait = () => {}) {
  mkdirSync(dirname(file), { recursive: true })
  for (let waited = false; !take(file); waited = true) {
    if (isStale(file)) discard(file)
    else {
      if (!waited) onWait()
      await pause(250)
    }
  }
  const release = () => rmSync(file, { force: true })
  const beat = setInterval(() => keepFresh(file), HEARTBEAT_MS)
  process.once('exit', release)
  try {
    return await work()
  } finally {
    clearInterval(beat)
    process.off('exit', release)
    release()
  }
}

function keepFresh(file) {
  try {
    utimesSync(file, new Date(), new Date())
  } catch {
    // Someone cleared the folder away; the work goes on, and fails by itself if it must.
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

function isStale(file) {
  try {
    const silent = Date.now() - statSync(file).mtimeMs
    const pid = Number(readFileSync(file, 'utf8'))
    // Between creating the file and writing the number it is empty for a moment.
    return silent > SILENT_MS || (pid > 0 && !isAlive(pid))
  } catch (error) {
    if (error.code === 'ENOENT') return false
    throw error
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}

/** Moved away first: of two that find it stale only one removes it, and neither a fresh one. */
function discard(file) {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
    if (isStale(aside)) rmSync(aside, { force: true })
    else renameSync(aside, file)
  } catch (error) {
    if (error.code !== 'ENOENT') throw error
  }
}
