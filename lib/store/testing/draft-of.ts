import { type ArticleDraft, countWords } from '#lib/article'

/** `Satz eins. | Satz zwei. ¶ Noch ein Absatz.`: an article with its segments and paragraphs. */
export function draftOf(notation: string, more: Partial<ArticleDraft> = {}): ArticleDraft {
  const segments: ArticleDraft['segments'] = []
  let source = ''
  for (const [block, paragraph] of notation.split('¶').entries()) {
    if (block > 0) source += '\n\n'
    for (const [index, sentence] of paragraph.split('|').entries()) {
      if (index > 0) source += ' '
      const from = source.length
      source += sentence.trim()
      segments.push({ block, kind: 'paragraph', level: 0, from, to: source.length })
    }
  }
  return {
    title: 'Ein Artikel',
    source,
    format: 'plain',
    targetLanguage: 'en-GB',
    words: countWords(source),
    segments,
    ...more,
  }
}

/** An article of so many segments, ten in a paragraph. */
export function longDraft(segments: number, more: Partial<ArticleDraft> = {}): ArticleDraft {
  const sentences = Array.from(
    { length: segments },
    (_, index) => `Das ist der Satz mit der Nummer ${index}.`,
  )
  const paragraphs: string[] = []
  for (let from = 0; from < segments; from += 10)
    paragraphs.push(sentences.slice(from, from + 10).join(' | '))
  return draftOf(paragraphs.join(' ¶ '), more)
}
