import { describe, expect, test } from 'vitest'
import { decode, readTextFile } from './text-file.ts'

describe('a text file is read whatever wrote it', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode('Größe „Ä“')],
    ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('Größe „Ä“')])],
    ['UTF-16', new Uint8Array([0xff, 0xfe, ...Buffer.from('Größe „Ä“', 'utf16le')])],
  ])('%s', (_, bytes) => {
    expect(decode(bytes)).toBe('Größe „Ä“')
  })

  test('Windows', () => {
    expect(decode(new Uint8Array([0x47, 0x72, 0xf6, 0xdf, 0x65]))).toBe('Größe')
  })
})

test('what cannot be taken is refused in a sentence', async () => {
  expect(await readTextFile(new File(['x'], 'Bericht.docx'))).toEqual({
    problem: expect.stringContaining('Bericht.docx is not a text file'),
  })
  expect(await readTextFile(new File([' \n'], 'leer.txt'))).toEqual({ problem: 'leer.txt is empty.' })
  expect(await readTextFile(new File(['# Titel'], 'Text.MD'))).toMatchObject({
    text: '# Titel',
    format: 'markdown',
  })
})
