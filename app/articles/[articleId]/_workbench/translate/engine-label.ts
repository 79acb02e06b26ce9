import type { Segment } from '#lib/article'

const NAMES: Record<string, string> = {
  deepl: 'DeepL',
  memory: 'the memory',
  recorded: 'the recorded translation',
  offline: 'the offline translator',
  existing: 'the text that was there already',
  libretranslate: 'LibreTranslate',
  openai: 'the language model',
  browser: 'the browser’s translator',
}

/** A translator in the middle of a sentence. */
export function inSentence({ id, name }: { id: string; name: string }): string {
  return id === 'offline' || id === 'browser' ? (NAMES[id] ?? name) : name
}

/** Who made the machine translation, in words. */
export function engineWords(segment: Pick<Segment, 'engine'>): string {
  return segment.engine === null ? 'the machine' : (NAMES[segment.engine] ?? segment.engine)
}
