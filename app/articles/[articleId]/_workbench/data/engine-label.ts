import type { EngineDescription } from './catalogues.ts'

/** What sentences say of translators, by their catalogue. */
export interface EngineLabels {
  /** A translator in the middle of a sentence: by a name of its own, a model's for instance, or by its label. */
  inSentence(engine: { id: string; name: string }): string
  /** Who made a machine translation, by the id that stands beside it. */
  madeBy(engine: string | null): string
  /** Whether each character that is sent is billed. */
  bills(engine: string): boolean
}

export function engineLabels(engines: readonly EngineDescription[]): EngineLabels {
  const byId = new Map(engines.map((engine) => [engine.id, engine]))
  return {
    inSentence({ id, name }) {
      const known = byId.get(id)
      return known?.name === name ? known.label : name
    },
    madeBy: (engine) => (engine === null ? 'the machine' : (byId.get(engine)?.label ?? engine)),
    bills: (engine) => byId.get(engine)?.cost === 'characters',
  }
}
