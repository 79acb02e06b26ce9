import { deepl, deeplWithoutKey } from './deepl.ts'
import type { Engine } from './engine.ts'

export interface EngineConfig {
  /** Blank counts as none. */
  deeplApiKey?: string
  deeplServerUrl?: string
}

/** Every engine the product knows, the default first, ready or not. */
export function engines(config: EngineConfig): Engine[] {
  const apiKey = config.deeplApiKey?.trim()
  const serverUrl = config.deeplServerUrl?.trim() || undefined
  return [apiKey ? deepl({ apiKey, serverUrl }) : deeplWithoutKey()]
}
