import { describe, expect, test } from 'vitest'
import { Problem } from './problem.ts'
import { readBody } from './read-body.ts'

const plain = { largest: 1000, form: false }

function request(body: BodyInit | null, type?: string): Request {
  return new Request('http://localhost/', {
    method: 'POST',
    body,
    headers: type ? { 'Content-Type': type } : {},
    duplex: 'half',
  } as RequestInit)
}

async function statusOf(reading: Promise<unknown>): Promise<number> {
  const fault = await reading.then(
    () => null,
    (fault: unknown) => fault,
  )
  return fault instanceof Problem ? fault.status : 200
}

function endless(chunk: Uint8Array) {
  let taken = 0
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken += chunk.length
      controller.enqueue(chunk)
    },
  })
  return { stream, taken: () => taken }
}

describe('JSON', () => {
  test.each([
    ['application/json', '{"title":"Zwölf"}'],
    ['application/json; charset=utf-8', '{"title":"Zwölf"}'],
    ['application/merge-patch+json', '{"title":"Zwölf"}'],
  ])('%s', async (type, text) => {
    expect(await readBody(request(text, type), plain)).toEqual({ title: 'Zwölf' })
  })

  test('an empty body is an empty object', async () => {
    expect(await readBody(request(null), plain)).toEqual({})
    expect(await readBody(request(null, 'application/json'), plain)).toEqual({})
  })

  test.each([
    ['broken', '{"title":', 'application/json', 400],
    ['not UTF-8', new Uint8Array([0x22, 0xfc, 0x22]), 'application/json', 400],
    ['another type', '{}', 'text/plain', 415],
    ['a form where none is taken', 'a=b', 'application/x-www-form-urlencoded', 415],
    ['exactly as large as is taken', JSON.stringify('x'.repeat(998)), 'application/json', 200],
    ['one byte larger', JSON.stringify('x'.repeat(999)), 'application/json', 413],
  ])('%s', async (_what, body, type, status) => {
    expect(await statusOf(readBody(request(body as BodyInit, type), plain))).toBe(status)
  })

  test('a body without an end is not read to its end', async () => {
    const { stream, taken } = endless(new Uint8Array(100).fill(0x20))
    expect(await statusOf(readBody(request(stream, 'application/json'), plain))).toBe(413)
    expect(taken()).toBeLessThan(2000)
  })
})

describe('a form', () => {
  const taken = { largest: 1000, form: true }

  test('gives its fields and its file', async () => {
    const form = new FormData()
    form.set('title', 'Zwölf')
    form.set('file', new File(['Guten Tag.'], 'tag.txt'))
    const body = (await readBody(
      new Request('http://localhost/', { method: 'POST', body: form }),
      taken,
    )) as {
      title: string
      file: File
    }
    expect(body.title).toBe('Zwölf')
    expect(body.file.name).toBe('tag.txt')
    expect(await body.file.text()).toBe('Guten Tag.')
  })

  test('with two files is refused, for one of them would be dropped', async () => {
    const form = new FormData()
    for (const name of ['a.txt', 'b.txt']) form.append('file', new File(['Guten Tag.'], name))
    expect(
      await statusOf(readBody(new Request('http://localhost/', { method: 'POST', body: form }), taken)),
    ).toBe(422)
  })

  test('that was cut short is refused', async () => {
    const cut = '--b\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nGuten'
    expect(await statusOf(readBody(request(cut, 'multipart/form-data; boundary=b'), taken))).toBe(400)
  })
})

describe('a file that is the whole body', () => {
  const taken = { largest: 1000, form: true, json: false, fileTypes: ['text/xml'] }

  test('is the file of a form', async () => {
    const body = (await readBody(request('<tmx/>', 'text/XML; charset=utf-8'), taken)) as { file: File }
    expect(await body.file.text()).toBe('<tmx/>')
  })

  test.each([
    ['another type', 'text/csv', 415],
    ['JSON where none is taken', 'application/json', 415],
    ['too long', 'text/xml', 413],
  ])('%s', async (what, type, status) => {
    const body = what === 'too long' ? 'x'.repeat(1001) : '{}'
    expect(await statusOf(readBody(request(body, type), taken))).toBe(status)
  })
})
