import { cleanText } from '#lib/article'
import type { MemoryFormat, MemoryPair } from './memory-format.ts'

/** TMX, as translation memories exchange it; reading it loads a parser of XML. */
export const tmx = {
  id: 'tmx',
  label: 'TMX',
  extensions: ['tmx'],
  type: 'application/x-tmx+xml; charset=utf-8',
  types: ['application/x-tmx+xml', 'application/xml', 'text/xml'],
  description: 'version 1.4b',
  read: async (bytes, options) => (await import('./read-tmx.ts')).readTmx(bytes, options),
  write: writeTmx,
} as const satisfies MemoryFormat

/**
 * A translation memory as TMX 1.4b (GALA/LISA OSCAR, 2005), in pieces as the pages of pairs come, so that a
 * memory of any size passes through. Each pair is a unit of its own with its date to the second; texts are
 * without outer blanks and what XML cannot hold. UTF-8, no DOCTYPE.
 */
async function* writeTmx(
  pages: AsyncIterable<readonly MemoryPair[]>,
  { toolVersion }: { toolVersion: string },
): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
<header creationtool="Gegenlesen" creationtoolversion="${escaped(toolVersion)}" segtype="sentence" o-tmf="Gegenlesen" adminlang="en" srclang="de" datatype="plaintext"/>
<body>
`
  for await (const page of pages) yield page.map(unit).join('')
  yield '</body>\n</tmx>\n'
}

function unit({ source, target, targetLanguage, at }: MemoryPair): string {
  const date = at.replace(/\.\d+/, '').replace(/[-:]/g, '')
  return `<tu creationdate="${escaped(date)}">
<tuv xml:lang="de"><seg>${escaped(source.trim())}</seg></tuv>
<tuv xml:lang="${targetLanguage}"><seg>${escaped(target.trim())}</seg></tuv>
</tu>
`
}

const REFERENCES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // As it is, a parser would turn it into a line feed.
  '\r': '&#13;',
}

function escaped(text: string): string {
  return cleanText(text).text.replace(/[&<>"\r]/g, (character) => REFERENCES[character] ?? character)
}
