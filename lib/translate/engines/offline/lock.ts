import { open, rename, rm, stat, utimes } from 'node:fs/promises'
import { codeOf } from './check-file.ts'

const HEARTBEAT_MS = 2_000
/** A holder that was killed took its heartbeat along. */
const SILENT_MS = 15_000

/**
 * Takes the lock `path`, which other processes see too, and gives what releases it; null while another holds it.
 * The lock of a holder that is gone is taken over. Throws where the file cannot be made.
 */
export async function takeLock(path: string): Promise<(() => Promise<void>) | null> {
  if (await isStale(path)) {
    // Moved aside first: of two that find it stale, one does not remove what the other took meanwhile.
    const aside = `${path}.${process.pid}`
    await rename(path, aside).catch(() => {})
    await rm(aside, { force: true })
  }
  try {
    await (await open(path, 'wx')).close()
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return null
    throw error
  }
  const heartbeat = setInterval(() => {
    const now = new Date()
    utimes(path, now, now).catch(() => {})
  }, HEARTBEAT_MS).unref()
  return async () => {
    clearInterval(heartbeat)
    await rm(path, { force: true })
  }
}

async function isStale(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => null)
  return found !== null && Date.now() - found.mtimeMs > SILENT_MS
}
