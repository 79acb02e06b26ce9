import { createHash } from 'node:crypto'
import type { Segment, TargetLanguage } from '#lib/article'
import { onOneLine } from '#lib/segment'
import type { Engine } from '../engine.ts'

/**
 * A fingerprint of what an engine is asked about a segment: its text, the language, and whatever else shapes
 * the answer (options, model, glossary). Who knows the answer to the same question need not ask again.
 */
export function requestKeyOf(
  engine: Engine,
  { id, source }: Segment,
  targetLanguage: TargetLanguage,
): string {
  const asked = [id, onOneLine(source), engine.id, engine.configFingerprint ?? '', targetLanguage]
  return createHash('sha256').update(JSON.stringify(asked)).digest('base64url')
}
