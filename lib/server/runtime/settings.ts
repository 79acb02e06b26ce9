import { join, resolve } from 'node:path'
import type { ModelSource } from '#lib/translate'

export interface Settings {
  /** Absolute. */
  dataDir: string
  databaseUrl?: string
  deeplApiKey?: string
  deeplServerUrl?: string
  libreTranslateUrl?: string
  libreTranslateApiKey?: string
  openAiBaseUrl?: string
  openAiModel?: string
  openAiApiKey?: string
  offline: ModelSource | { kind: 'off' }
}

/** The settings of the product; blank counts as not set. HOST and PORT are read where the server listens. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const given = (name: string) => env[name]?.trim() || undefined
  const dataDir = resolve(/* turbopackIgnore: true */ given('DATA_DIR') ?? 'data')
  return {
    dataDir,
    databaseUrl: given('DATABASE_URL'),
    deeplApiKey: given('DEEPL_API_KEY'),
    deeplServerUrl: given('DEEPL_SERVER_URL'),
    libreTranslateUrl: given('LIBRETRANSLATE_URL'),
    libreTranslateApiKey: given('LIBRETRANSLATE_API_KEY'),
    openAiBaseUrl: given('OPENAI_BASE_URL'),
    openAiModel: given('OPENAI_MODEL'),
    openAiApiKey: given('OPENAI_API_KEY'),
    offline: offlineSource(given('OFFLINE_TRANSLATOR') ?? 'on', dataDir, given('OFFLINE_TRANSLATOR_URL')),
  }
}

/** `on`, `off`, or a folder that holds the files. */
function offlineSource(text: string, dataDir: string, address: string | undefined): Settings['offline'] {
  const word = text.toLowerCase()
  if (word === 'off') return { kind: 'off' }
  if (word === 'on') return { kind: 'fetched', folder: join(dataDir, 'offline-model'), address }
  return { kind: 'given', folder: resolve(/* turbopackIgnore: true */ text) }
}
