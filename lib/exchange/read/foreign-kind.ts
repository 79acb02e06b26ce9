/** First bytes by which a kind of file is known, and what it is called in a sentence. */
const MAGIC: [string, string][] = [
  ['%PDF-', 'a PDF'],
  ['{\\rtf', 'an RTF document'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old or password-protected Office document'],
  ['\x89PNG\r\n', 'a picture (PNG)'],
  ['\xff\xd8\xff', 'a picture (JPEG)'],
  ['GIF87a', 'a picture (GIF)'],
  ['GIF89a', 'a picture (GIF)'],
  ['II*\0', 'a picture (TIFF)'],
  ['MM\0*', 'a picture (TIFF)'],
  ['\0\0\0\x18ftyp', 'a picture or film'],
  ['\0\0\0\x1cftyp', 'a picture or film'],
  ['\0\0\0\x20ftyp', 'a picture or film'],
  ['ID3\x03', 'a sound recording'],
  ['ID3\x04', 'a sound recording'],
  ['\x1f\x8b', 'a compressed file (gzip)'],
  ['7z\xbc\xaf\x27\x1c', 'a compressed file (7z)'],
  ['Rar!\x1a', 'a compressed file (RAR)'],
  ['\x7fELF', 'a program'],
  ['MZ\x90\0', 'a program'],
  ['SQLite format 3\0', 'a database'],
]

const ZIPPED: Record<string, string> = {
  docx: 'a Word document',
  docm: 'a Word document',
  odt: 'an OpenDocument text',
  pages: 'a Pages document',
  xlsx: 'an Excel workbook',
  pptx: 'a PowerPoint presentation',
  epub: 'an e-book',
}

/** What to do to get the text out of such a file. */
export function adviceFor(kind: string): string {
  if (/PDF|e-book/.test(kind)) return 'Copy the text out of it and paste it.'
  if (/document|text|workbook|presentation/.test(kind))
    return 'Open it where it was written and save it as plain text (.txt) in UTF-8, or copy the text and paste it.'
  if (/compressed/.test(kind)) return 'Unpack it and choose the text in it.'
  return 'There is no text in it to be read.'
}

/** What a file is when it is certainly no text, told by its first bytes: “a Word document”, “a PDF”, … */
export function foreignKind(bytes: Uint8Array, extension: string): string | undefined {
  const head = latin1(bytes.subarray(0, 4096))
  if (head.startsWith('PK\x03\x04')) return zipped(head, extension)
  if (/^RIFF.{4}(?:WEBP|WAVE|AVI )/s.test(head)) return 'a picture, sound or film'
  return MAGIC.find(([magic]) => head.startsWith(magic))?.[1]
}

function zipped(head: string, extension: string): string {
  if (head.includes('opendocument.text')) return 'an OpenDocument text'
  if (/word\/[\w-]+\.xml/.test(head)) return 'a Word document'
  if (head.includes('xl/workbook')) return 'an Excel workbook'
  if (head.includes('ppt/presentation')) return 'a PowerPoint presentation'
  return ZIPPED[extension] ?? 'a compressed file (ZIP)'
}

const latin1 = (bytes: Uint8Array) => String.fromCharCode(...bytes)
