import { createHash } from 'node:crypto'
import type { Segment, TargetLanguage } from '#lib/article'
import type { Engine } from '../engine.ts'
import { requestText } from '../request-text.ts'

/**
 * The key of a request for one segment: a hash of its text, the language, and whatever else shapes the
 * translation (options, model, glossary). A translation cached under the same key need not be requested again.
 */
export function requestKeyOf(
  engine: Engine,
  { id, source }: Segment,
  targetLanguage: TargetLanguage,
): string {
  const asked = [id, requestText(source), engine.id, engine.configFingerprint ?? '', targetLanguage]
  return createHash('sha256').update(JSON.stringify(asked)).digest('base64url')
}
