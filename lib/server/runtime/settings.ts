import { resolve } from 'node:path'
import { readEngineSettings } from '#lib/translate'

export interface Settings {
  /** Absolute. */
  dataDir: string
  databaseUrl?: string
  /** What is set of the settings of the engines, by the names of their environment variables. */
  engines: Record<string, string>
}

/** The settings of the product; blank counts as not set. HOST and PORT are read where the server listens. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const given = (name: string) => env[name]?.trim() || undefined
  return {
    dataDir: resolve(/* turbopackIgnore: true */ given('DATA_DIR') ?? 'data'),
    databaseUrl: given('DATABASE_URL'),
    engines: readEngineSettings(env),
  }
}
