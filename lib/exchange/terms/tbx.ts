import { cleanText } from '#lib/article'
import type { TermDraft } from '#lib/term'
import type { TermFormat } from './term-format.ts'

/** TBX, as terminology tools exchange it; reading it loads a parser of XML. */
export const tbx = {
  id: 'tbx',
  label: 'TBX',
  extensions: ['tbx'],
  type: 'application/x-tbx; charset=utf-8',
  types: ['application/x-tbx', 'application/x-tbx+xml', 'application/xml', 'text/xml'],
  description: 'ISO 30042:2019, TBX-Basic in the style DCA',
  recognises: (text) => /^\s*</.test(text),
  read: async (text, warnings) => (await import('./read-tbx.ts')).readTbx(text, warnings),
  write: writeTbx,
} as const satisfies TermFormat

/**
 * Terms as TBX (ISO 30042:2019, dialect TBX-Basic in the style DCA): one concept for each, its English
 * `preferredTerm-admn-sts`, its words to avoid `deprecatedTerm-admn-sts`, its note on the concept. UTF-8, no DOCTYPE.
 */
function writeTbx(terms: readonly TermDraft[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>Gegenlesen: German terms and their English</p></sourceDesc></fileDesc></tbxHeader>
<text><body>
${terms.map(concept).join('')}</body></text>
</tbx>
`
}

function concept({ source, target, note, avoid }: TermDraft, index: number): string {
  const english = [
    section(target, 'preferredTerm-admn-sts'),
    ...avoid.map((word) => section(word, 'deprecatedTerm-admn-sts')),
  ]
  return `<conceptEntry id="c${index + 1}">${note === null ? '' : `<note>${escapeXml(note)}</note>`}
<langSec xml:lang="de"><termSec><term>${escapeXml(source)}</term></termSec></langSec>
<langSec xml:lang="en">${english.join('')}</langSec>
</conceptEntry>
`
}

function section(term: string, status: string): string {
  return `<termSec><term>${escapeXml(term)}</term><termNote type="administrativeStatus">${status}</termNote></termSec>`
}

const REFERENCES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

function escapeXml(text: string): string {
  return cleanText(text).text.replace(/[&<>]/g, (character) => REFERENCES[character] ?? character)
}
