import { expect, test } from 'vitest'
import { readTextFile } from './text-file.ts'

test('a file that the server takes is shown', async () => {
  expect(await readTextFile(new File(['# Titel'], 'Text.MD'))).toMatchObject({
    text: '# Titel',
    format: 'markdown',
    warnings: [],
  })
  const windows = new File([new Uint8Array([0x47, 0x72, 0xf6, 0xdf, 0x65])], 'alt.txt')
  expect(await readTextFile(windows)).toMatchObject({
    text: 'Größe',
    warnings: [expect.stringContaining('Windows-1252')],
  })
})

test.each([
  ['Bericht.pdf', '%PDF-1.7', 'Bericht.pdf was not taken. This is a PDF'],
  ['Bericht.html', '<p>Ja.', 'Bericht.html was not taken. Files of the kind .html cannot be read.'],
  ['leer.txt', ' \n', 'leer.txt was not taken. There is no text in the file.'],
  [
    'Bild.txt',
    new Uint8Array([1, 2, 3, 4, 5, 6, 7, 0x81, 0xff]),
    'Bild.txt was not taken. This file is not a text',
  ],
])('%s is refused in a sentence', async (name, content, words) => {
  expect(await readTextFile(new File([content], name))).toEqual({ problem: expect.stringContaining(words) })
})
