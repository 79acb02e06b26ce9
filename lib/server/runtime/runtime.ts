import { openStore, type Store } from '#lib/store'
import { createEngines, type Engine } from '#lib/translate'
import { makeFolder } from './make-folder.ts'
import { seedSample } from './seed-sample.ts'
import { readSettings, type Settings } from './settings.ts'

/** What there is once per process, however often Next loads this module. */
interface Runtime {
  settings: Settings
  /** The default first. They cache what they heard of their servers, and stay when the database is opened anew. */
  engines: Engine[]
  /** The store with its tables up to date and the sample in it. */
  opened: Promise<Store>
  failed: boolean
  /** Aborted when the server is asked to end: event streams must not keep it from ending. */
  closing: AbortController
  endStreams(): void
  close(): Promise<void>
}

const KEY = Symbol.for('gegenlesen.runtime')
const shared = globalThis as { [KEY]?: Runtime }

const DAY_MS = 24 * 60 * 60 * 1000

export function runtime(): Runtime {
  // A database that could not be opened is tried again by the next request.
  if (!shared[KEY] || shared[KEY].failed) shared[KEY] = start()
  return shared[KEY]
}

function start(): Runtime {
  const settings = readSettings(process.env)
  const surroundings = { root: process.cwd(), dataDir: settings.dataDir }
  const engines = shared[KEY]?.engines ?? createEngines(settings.engines, surroundings)
  const opened = open(settings)
  const closing = new AbortController()
  const emptyBin = async () => (await opened).articles.purgeBin()
  const daily = setInterval(() => emptyBin().catch(report), DAY_MS).unref()
  emptyBin().catch(() => {})
  const built: Runtime = {
    settings,
    engines,
    opened,
    failed: false,
    closing,
    endStreams: () => closing.abort(),
    async close() {
      clearInterval(daily)
      await Promise.all(engines.map((engine) => engine.close?.()))
      await (await opened).close()
    },
  }
  opened.catch(() => {
    clearInterval(daily)
    built.failed = true
  })
  return built
}

async function open(settings: Settings): Promise<Store> {
  if (!settings.databaseUrl) await makeFolder(settings.dataDir)
  const store = await openStore(settings)
  if (store.advice) report(store.advice)
  await seedSample(store)
  // The first look-up takes a sample of the memory; no editor should wait for it.
  store.memory.match('Guten Tag.', 'en-GB', { limit: 50, atLeast: 70 }).catch(() => {})
  return store
}

/**
 * Opens the store ahead of the first request; a fault shows itself to whoever asks for the store. A build, which
 * tries out pages, does not come through here, and so fetches no model.
 */
export async function openRuntime(): Promise<void> {
  const { opened, engines, settings } = runtime()
  startEngines(engines, settings).catch(report)
  await opened.catch(() => {})
}

/** Lets the engines begin what they need, a model to be fetched for instance, while the product goes on. */
async function startEngines(engines: Engine[], { dataDir }: Settings): Promise<void> {
  // Where no folder can be made the engine itself says that it cannot write there.
  if (engines.some(({ keepsFiles }) => keepsFiles)) await makeFolder(dataDir).catch(() => {})
  for (const engine of engines) engine.start?.()
}

/** Throws a StoreError when the database cannot be had. */
export function currentStore(): Promise<Store> {
  return runtime().opened
}

/** Writes a fault where whoever runs the server looks. */
export function report(fault: unknown): void {
  process.stderr.write(
    `${new Date().toISOString()} ${fault instanceof Error ? fault.stack : String(fault)}\n`,
  )
}
