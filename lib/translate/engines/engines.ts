import type { Engine } from '../engine.ts'
import { deepl, deeplWithoutKey } from './deepl/deepl.ts'
import { libreTranslate } from './libretranslate.ts'
import { openAi, openAiWithoutModel } from './openai/openai.ts'

/** What is set up; blank counts as not set. */
export interface EngineConfig {
  deeplApiKey?: string
  deeplServerUrl?: string
  libreTranslateUrl?: string
  libreTranslateApiKey?: string
  openAiBaseUrl?: string
  openAiModel?: string
  openAiApiKey?: string
}

/**
 * Every engine there is, the default first: what somebody set up goes before the offline translator, of which
 * there is one for the process; DeepL even without a key, so that the list says what is missing.
 */
export function engines(config: EngineConfig, offline?: Engine): Engine[] {
  const given = (name: keyof EngineConfig) => config[name]?.trim() || undefined
  const key = given('deeplApiKey')
  const url = given('libreTranslateUrl')
  const baseUrl = given('openAiBaseUrl')
  const model = given('openAiModel')
  return [
    ...(key ? [deepl({ apiKey: key, serverUrl: given('deeplServerUrl') })] : []),
    ...(url ? [libreTranslate({ url, apiKey: given('libreTranslateApiKey') })] : []),
    ...(baseUrl && model ? [openAi({ baseUrl, model, apiKey: given('openAiApiKey') })] : []),
    ...(offline ? [offline] : []),
    ...(baseUrl && !model ? [openAiWithoutModel()] : []),
    ...(key ? [] : [deeplWithoutKey()]),
  ]
}
