import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentDisposition, fileName } from './file-name.ts'

const awkward = fc.constantFrom(...'aBä9 -_./\\:*?"<>|\'’„–\0\n\u200b\u0308ハ😀\ud800', 'con', 'nul')

describe('fileName', () => {
  test.each([
    ['Wärmepumpe: Was jetzt gilt', 'Wärmepumpe Was jetzt gilt.txt'],
    ['„Nägel mit Köpfen“', 'Nägel mit Köpfen.txt'],
    ['../../etc/passwd', 'etc passwd.txt'],
    ['C:\\Windows\\a', 'C Windows a.txt'],
    ['Nord-Ostsee – ein Kanal', 'Nord-Ostsee ein Kanal.txt'],
    ['Müller\u2019s 1,5 Mrd. Euro', 'Müllers 1 5 Mrd Euro.txt'],
    ['a\u0000b\r\nc', 'a b c.txt'],
    ['.htaccess', 'htaccess.txt'],
    ['con', 'article con.txt'],
    ['COM1', 'article COM1.txt'],
    ['Konrad', 'Konrad.txt'],
    ['ハノイ', 'ハノイ.txt'],
    ['', 'article.txt'],
    ['?!…', 'article.txt'],
    ['😀', 'article.txt'],
  ])('%j is called %s', (title, name) => {
    expect(fileName(title, 'txt')).toBe(name)
  })

  test('a long title is cut between words, or inside where there is no blank', () => {
    expect(fileName(`${'Wort '.repeat(30)}`, 'docx')).toBe(`${'Wort '.repeat(15).trim()}.docx`)
    expect(fileName('x'.repeat(200), 'docx')).toBe(`${'x'.repeat(75)}.docx`)
  })

  test('law: short, without separators, never hidden, never a device', () => {
    fc.assert(
      fc.property(fc.string({ unit: awkward, maxLength: 300 }), (title) => {
        const name = fileName(title, 'md')
        expect([...name].length).toBeLessThanOrEqual(80)
        expect(name).toMatch(/^[\p{L}\p{M}\p{N}_][\p{L}\p{M}\p{N}_ -]*\.md$/u)
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)\./i)
      }),
    )
  })
})

describe('contentDisposition', () => {
  test.each([
    ['Straße.txt', `attachment; filename="Strasse.txt"; filename*=UTF-8''Stra%C3%9Fe.txt`],
    ['Über Öl.md', `attachment; filename="Ueber Oel.md"; filename*=UTF-8''%C3%9Cber%20%C3%96l.md`],
    ['Café (neu).md', `attachment; filename="Cafe (neu).md"; filename*=UTF-8''Caf%C3%A9%20%28neu%29.md`],
    ['a"\r\nb.txt', `attachment; filename="a___b.txt"; filename*=UTF-8''a%22%0D%0Ab.txt`],
  ])('%j', (name, header) => {
    expect(contentDisposition(name)).toBe(header)
  })

  test('law: one line of ASCII that gives the name back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const header = contentDisposition(name)
        expect(header).toMatch(/^attachment; filename="[ !#-[\]-~]*"; filename\*=UTF-8''[\w!#$&+.^`|~%-]*$/)
        expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe(name)
      }),
    )
  })
})
