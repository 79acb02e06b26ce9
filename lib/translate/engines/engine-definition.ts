import { type Engine, EngineProblem } from '../engine.ts'

/** What screens and documentation say of one that machine text can come from; plain data. */
export interface EngineDescription {
  /** Stored beside every translation; never changes its meaning. */
  readonly id: string
  /** In a list: “Offline translator”. */
  readonly name: string
  /** In the middle of a sentence: “the offline translator”. */
  readonly label: string
  /** Who is asked: a part of the server, the browser, or nobody, since the text existed already. */
  readonly kind: 'server' | 'browser' | 'origin'
  /** What leaves the machine the server runs on; one sentence. */
  readonly sends: string
  /** `characters`: each one sent is billed. `provider`: what whoever runs it asks. `nothing`: it is free. */
  readonly cost: 'characters' | 'provider' | 'nothing'
}

/** One environment variable. */
export interface EngineSetting {
  /** What it sets; a part of a sentence, for a table. */
  readonly description: string
  /** What holds while it is not set. */
  readonly without: string
}

/** Where the product runs; both absolute. */
export interface Surroundings {
  /** The folder of the product. */
  root: string
  /** The folder for what it keeps. */
  dataDir: string
}

/** An engine of the server: its description, its settings, and how it is made of them. */
export interface EngineDefinition<Name extends string = string> extends EngineDescription {
  readonly kind: 'server'
  readonly settings: { readonly [N in Name]: EngineSetting }
  /**
   * The engine, or one that says which setting is missing (`setUp: false`), or null where it is not worth a word.
   * `given` holds the settings that are not blank. Does nothing yet: what has to begin, begins at its `start`.
   */
  create(given: { readonly [N in Name]?: string }, surroundings: Surroundings): Engine | null
}

/** Gives the definition back; only so that `create` knows the names of its settings. */
export function defineEngine<Name extends string>(
  definition: EngineDefinition<Name>,
): EngineDefinition<Name> {
  return definition
}

/** In place of an engine that lacks a setting, so that the list of engines says what is missing. */
export function engineNotSetUp(
  { id, name }: { id: string; name: string },
  title: string,
  reason: string,
): Engine {
  return {
    id,
    name,
    setUp: false,
    status: async () => ({ ready: false, reason }),
    translate: async () => {
      throw new EngineProblem(title, reason, { scope: 'engine' })
    },
  }
}
