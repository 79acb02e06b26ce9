import type { Segment } from '#lib/article'

const NAMES: Record<string, string> = {
  deepl: 'DeepL',
  memory: 'the memory',
  offline: 'the offline translator',
  existing: 'the text that was there already',
  libretranslate: 'LibreTranslate',
  openai: 'the language model',
}

/** Who made the machine translation, in words. */
export function engineWords(segment: Pick<Segment, 'engine'>, sample = false): string {
  if (sample && segment.engine === 'memory') return 'the recorded translation'
  return segment.engine === null ? 'the machine' : (NAMES[segment.engine] ?? segment.engine)
}
