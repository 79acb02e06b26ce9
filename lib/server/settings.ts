import { resolve } from 'node:path'

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
}

/** The settings of the product; blank counts as not set. HOST and PORT are read where the server listens. */
export function readSettings(env: Record<string, string | undefined>): Settings {
  const given = (name: string) => env[name]?.trim() || undefined
  return {
    dataDir: resolve(given('DATA_DIR') ?? 'data'),
    databaseUrl: given('DATABASE_URL'),
    deeplApiKey: given('DEEPL_API_KEY'),
    deeplServerUrl: given('DEEPL_SERVER_URL'),
    libreTranslateUrl: given('LIBRETRANSLATE_URL'),
    libreTranslateApiKey: given('LIBRETRANSLATE_API_KEY'),
    openAiBaseUrl: given('OPENAI_BASE_URL'),
    openAiModel: given('OPENAI_MODEL'),
    openAiApiKey: given('OPENAI_API_KEY'),
  }
}
