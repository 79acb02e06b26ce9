import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanText, isVisible } from '#lib/article'
import type { MemoryPair, MemoryReading } from './memory-format.ts'
import { readTmx } from './read-tmx.ts'
import { tmx as format } from './tmx.ts'

const bytes = (text: string) => new TextEncoder().encode(text)

async function written(...pages: MemoryPair[][]): Promise<string> {
  async function* all() {
    yield* pages
  }
  let text = ''
  for await (const piece of format.write(all(), { toolVersion: '1.0' })) text += piece
  return text
}

function pairsIn(reading: MemoryReading) {
  if (reading.kind === 'refused') throw new Error(reading.detail)
  return reading.pairs
}

const tmx = (body: string, before = '') =>
  bytes(`<?xml version="1.0"?>${before}<tmx version="1.4"><header srclang="de"/><body>${body}</body></tmx>`)

/** `de: Haus | en: house` as a unit. */
const unit = (notation: string, attributes = '') =>
  `<tu ${attributes}>${notation
    .split(' | ')
    .map((text) => /^(\S+): (.*)$/s.exec(text))
    .map((found) => `<tuv xml:lang="${found?.[1]}"><seg>${found?.[2]}</seg></tuv>`)
    .join('')}</tu>`

/** Each pair as `German = English (language)`. */
const read = async (file: Uint8Array, options?: Parameters<typeof readTmx>[1]) =>
  pairsIn(await readTmx(file, options)).map(
    ({ source, target, targetLanguage }) => `${source} = ${target} (${targetLanguage.slice(3)})`,
  )

describe('what is written', () => {
  test('reads back as it was, whatever stands in it', async () => {
    const any = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom(
        ']]>',
        '<seg>&amp;</seg>',
        'a\r\nb\rc\td',
        '„so“ — ‚so‘',
        '\u0000\u001f\ud800😀',
        '&#1;',
      ),
    )
    const pair = fc.record({
      source: any.filter((text) => isVisible(cleanText(text).text)),
      target: any.filter((text) => isVisible(cleanText(text).text)),
      targetLanguage: fc.constantFrom('en-GB' as const, 'en-US' as const),
      at: fc
        .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().replace(/\.\d+/, '.000')),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(pair, { maxLength: 5 }),
        fc.array(pair, { maxLength: 5 }),
        async (one, two) => {
          const kept = [...one, ...two].map(({ source, target, ...rest }) => ({
            source: cleanText(source).text.trim(),
            target: cleanText(target).text.trim(),
            ...rest,
          }))
          expect(pairsIn(await readTmx(bytes(await written(one, two))))).toEqual(kept)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('is TMX 1.4 with one unit for each pair', async () => {
    const text = await written([
      { source: 'A & B', target: 'A < B', targetLanguage: 'en-GB', at: '2026-11-25T00:41:48.123Z' },
    ])
    expect(text).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
<header creationtool="Gegenlesen" creationtoolversion="1.0" segtype="sentence" o-tmf="Gegenlesen" adminlang="en" srclang="de" datatype="plaintext"/>
<body>
<tu creationdate="20261125T004148Z">
<tuv xml:lang="de"><seg>A &amp; B</seg></tuv>
<tuv xml:lang="en-GB"><seg>A &lt; B</seg></tuv>
</tu>
</body>
</tmx>
`)
  })
})

describe('languages', () => {
  test.each([
    ['de: Haus | en-GB: house', ['Haus = house (GB)']],
    ['de-AT: Haus | EN-US: house', ['Haus = house (US)']],
    ['en_us: house | DE_de: Haus', ['Haus = house (US)']],
    ['de: Haus | en: house', ['Haus = house (GB)', 'Haus = house (US)']],
    ['de: Haus | en: house | en-GB: home', ['Haus = house (US)', 'Haus = home (GB)']],
    ['de: Haus | en-AU: house', ['Haus = house (GB)', 'Haus = house (US)']],
    ['deu: Haus | eng: house', ['Haus = house (GB)', 'Haus = house (US)']],
    ['de: Haus | en-GB: house | en-GB: home', ['Haus = house (GB)', 'Haus = home (GB)']],
    ['de: Haus | fr: maison', []],
    ['fr: maison | en-GB: house', []],
    ['de:   | en-GB: house', []],
  ])('%s', async (notation, expected) => {
    const reading = await readTmx(tmx(unit(notation)))
    expect(await read(tmx(unit(notation)))).toEqual(expected)
    expect(reading).toMatchObject({ skipped: expected.length === 0 ? 1 : 0 })
  })

  test('English of no country is for the one that is asked for', async () => {
    expect(await read(tmx(unit('de: Haus | en: house')), { plainEnglish: 'en-US' })).toEqual([
      'Haus = house (US)',
    ])
  })

  test('old files name them with lang', async () => {
    const file = tmx('<tu><tuv lang="DE"><seg>Haus</seg></tuv><tuv lang="EN-GB"><seg>house</seg></tuv></tu>')
    expect(await read(file)).toEqual(['Haus = house (GB)'])
  })
})

describe('inline elements', () => {
  test.each([
    ['Das <bpt i="1">&lt;b></bpt>Haus<ept i="1">&lt;/b></ept> steht.', 'Das Haus steht.'],
    ['Das <hi type="x">alte <hi>Haus</hi></hi>.', 'Das alte Haus.'],
    ['Zeile<ph x="1">&lt;br/></ph>Zeile<ph/>.', 'Zeile Zeile.'],
    ['<it pos="begin">&lt;i></it>Haus<ut>x</ut>', 'Haus'],
    ['Haus<ph>{fn <sub>Eine <bpt i="1"/>Fußnote.</sub>}</ph> steht.', 'Haus steht.'],
    ['<g id="1">Haus</g><![CDATA[ & Hof]]>', 'Haus & Hof'],
    ['\n  Haus  \n', 'Haus'],
  ])('%s', async (seg, expected) => {
    expect(await read(tmx(unit(`de: ${seg} | en-GB: x`)))).toEqual([`${expected} = x (GB)`])
  })
})

describe('bytes', () => {
  const text = `\uFEFF<?xml version="1.0" encoding="UTF-16"?><tmx version="1.4"><body>${unit('de: Tür | en-GB: door')}</body></tmx>`
  const units = Uint16Array.from(text, (unit) => unit.charCodeAt(0))
  const little = new Uint8Array(units.buffer)
  const big = little.map((_, at) => little[at ^ 1] ?? 0)

  test.each([
    ['UTF-8 with a mark', bytes(text)],
    ['UTF-16, little end first', little],
    ['UTF-16, big end first', big],
    ['UTF-16 without a mark', little.subarray(2)],
  ])('%s', async (_, file) => {
    expect(await read(file)).toEqual(['Tür = door (GB)'])
  })

  test('a pair of surrogates is never cut', async () => {
    const long = `${'x'.repeat(64 * 1024 - 140)}${'😀'.repeat(200)}`
    expect(await read(tmx(unit(`de: Haus | en-GB: ${long}`)))).toEqual([])
    const fitting = Array.from({ length: 3000 }, (_, at) =>
      unit(`de: ${at}${'😀'.repeat(at % 50)} | en-GB: x`),
    )
    expect(await read(tmx(fitting.join('')))).toEqual(
      Array.from({ length: 3000 }, (_, at) => `${at}${'😀'.repeat(at % 50)} = x (GB)`),
    )
  })

  test('control characters become blanks, also where they are written as references', async () => {
    const reading = await readTmx(tmx(unit('de: a\u0001b&#x1F;c | en-GB: d&#0;e')))
    expect(pairsIn(reading)).toMatchObject([{ source: 'a b c', target: 'd e' }])
    expect(reading).toMatchObject({
      warnings: ['The file held control characters; blanks stand in their place.'],
    })
  })
})

test('dates of a unit are kept, the last change before the first', async () => {
  const dated = unit('de: a | en-GB: b', 'creationdate="20200102T030405Z" changedate="20210102T030405Z"')
  expect(pairsIn(await readTmx(tmx(dated)))).toMatchObject([{ at: '2021-01-02T03:04:05.000Z' }])
  expect(
    pairsIn(await readTmx(tmx(unit('de: a | en-GB: b', 'creationdate="20201399T030405Z"'))))[0],
  ).not.toHaveProperty('at')
})

test('a DOCTYPE is passed over, and nothing is fetched or expanded', async () => {
  const file = tmx(unit('de: Haus | en-GB: house'), '<!DOCTYPE tmx SYSTEM "tmx14.dtd">')
  expect(await read(file)).toEqual(['Haus = house (GB)'])
})

describe('refused', () => {
  const bomb = '<!DOCTYPE tmx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
  test.each([
    ['entities of its own', tmx(unit('de: &b; | en-GB: x'), bomb), 422, /declares entities/],
    [
      'a file from elsewhere',
      tmx('', '<!DOCTYPE tmx [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
      422,
      /entities/,
    ],
    ['an unknown entity', tmx(unit('de: &nbsp; | en-GB: x')), 422, /not well-formed/],
    ['a file cut short', tmx(unit('de: Haus | en-GB: house')).subarray(0, -9), 422, /Nothing was taken/],
    ['a tag that is not closed', tmx('<tu><tuv></tu>'), 422, /line and column 1:/],
    ['another format', bytes('<xliff version="1.2"><file/></xliff>'), 415, /begins with <xliff>/],
    ['text', bytes('Haus = house'), 422, /not well-formed/],
    ['a ZIP', bytes('PK\x03\x04……'), 415, /compressed file/],
    ['nothing', bytes(''), 422, /empty/],
  ])('%s', async (_, file, status, detail) => {
    expect(await readTmx(file)).toMatchObject({
      kind: 'refused',
      status,
      detail: expect.stringMatching(detail),
    })
  })

  test('never with a fault, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.nat(400), async (noise, at) => {
        const whole = tmx(unit('de: Haus | en-GB: house'))
        const broken = Uint8Array.from([...whole.subarray(0, at), ...noise, ...whole.subarray(at)])
        expect(['pairs', 'refused']).toContain((await readTmx(broken)).kind)
      }),
    )
  })
})
