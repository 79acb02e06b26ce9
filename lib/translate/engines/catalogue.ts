import type { Engine } from '../engine.ts'
import { deepl } from './deepl/deepl.ts'
import type { EngineDefinition, EngineDescription, EngineSetting, Surroundings } from './engine-definition.ts'
import { libreTranslate } from './libretranslate.ts'
import { offline } from './offline/offline.ts'
import { openAi } from './openai/openai.ts'
import { origins } from './origins.ts'

/** Every engine of the server: one line for each. Of those that are set up the first is the default. */
export const engineDefinitions: readonly EngineDefinition[] = [deepl, libreTranslate, openAi, offline]

/** All that machine text can come from, as plain data for screens and documentation. */
export function engineDescriptions(): EngineDescription[] {
  return [...engineDefinitions, ...origins].map(({ id, name, label, kind, sends, cost }) => {
    return { id, name, label, kind, sends, cost }
  })
}

/** Every setting of an engine with the name of its environment variable, in the order of the engines. */
export function engineSettings(): (EngineSetting & { name: string; engine: string })[] {
  return engineDefinitions.flatMap(({ id, settings }) =>
    Object.entries(settings).map(([name, setting]) => ({ name, engine: id, ...setting })),
  )
}

/** What `env` says of the engines; blank counts as not set. */
export function readEngineSettings(env: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(
    engineSettings().flatMap(({ name }) => {
      const value = env[name]?.trim()
      return value ? [[name, value]] : []
    }),
  )
}

/**
 * The engines as they are set up, in the order of the catalogue; then, the other way round, those that only say
 * which setting they miss, so that the one most people look for comes last and stays in sight.
 */
export function createEngines(given: Record<string, string>, surroundings: Surroundings): Engine[] {
  const made = engineDefinitions.flatMap((definition) => definition.create(given, surroundings) ?? [])
  const isSetUp = ({ setUp }: Engine) => setUp !== false
  return [...made.filter(isSetUp), ...made.filter((engine) => !isSetUp(engine)).reverse()]
}

/** The setting that sets up the first engine of the catalogue, for an advice. */
export const usualSetting: string = Object.keys(deepl.settings)[0] ?? ''
