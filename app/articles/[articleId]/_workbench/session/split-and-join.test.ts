import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ApiProblem } from '#app/_client/problem.ts'
import { draftArticle } from '#lib/article'
import { createSession, memoryJournal, type Session, UndoStack } from '#lib/editor'
import { openSqlite, type Store } from '#lib/store'
import { SplitAndJoin } from './split-and-join.ts'

const GERMAN =
  'Der Rat stimmte am Montag für die neue Fähre, und er war froh. Im Herbst fährt sie.\nEin Absatz.'
const ENGLISH = 'The council voted on Monday for the new ferry, and it was glad.'
const CUT = ENGLISH.indexOf(', and')

let folder: string
let store: Store
let bench: Awaited<ReturnType<typeof open>>

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gegenlesen-split-and-join-'))
  store = await openSqlite(join(folder, 'test.db'))
  bench = await open()
})

afterEach(async () => {
  bench.session.stop()
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A workbench without a screen: the real session and store, with a server that can be away. */
async function open() {
  const drafted = draftArticle({ text: GERMAN })
  if (drafted.kind === 'refused') throw new Error(drafted.detail)
  const { article, segments } = await store.articles.create(drafted.draft)
  /** What happens while a split or join is under way, before the server has done it and after. */
  const server = { away: false, meanwhile: async () => {}, afterwards: async () => {} }
  const said: string[] = []
  const stacks = new Map<string, UndoStack>()
  const journal = memoryJournal()
  const session: Session = createSession({
    articleId: article.id,
    segments,
    tab: 'tab',
    journal,
    save: async (id, patch) => {
      if (server.away) return { kind: 'offline' }
      return store.segments.save(article.id, id, patch)
    },
  })
  await session.start()
  const undoOf = (id: string) => {
    const text = session.view(id).target ?? ''
    const stack = stacks.get(id) ?? new UndoStack({ text, start: text.length, end: text.length })
    stacks.set(id, stack)
    return stack
  }
  const answer = async <Saved>(call: () => Promise<{ kind: string } & Partial<Saved>>) => {
    await server.meanwhile()
    if (server.away) throw new ApiProblem(0, 'The server does not answer.')
    const outcome = await call()
    await server.afterwards()
    if (outcome.kind === 'saved') return outcome as { kind: string } & Saved
    throw new ApiProblem(outcome.kind === 'conflict' ? 409 : 404, 'no', outcome)
  }
  const splitAndJoin = new SplitAndJoin({
    session,
    undoOf,
    notify: (words) => void said.push(words),
    go: () => {},
    requests: {
      split: (id, cut) =>
        answer<{ segments: [(typeof segments)[0] & object, (typeof segments)[0] & object] }>(() =>
          store.segments.split(article.id, id, cut),
        ),
      join: (id, version) =>
        answer<{ segment: (typeof segments)[0] & object }>(() =>
          store.segments.join(article.id, id, { version }),
        ),
    },
  })
  const write = async (index: number, text: string) => {
    const id = session.order[index] ?? ''
    undoOf(id).step({ text, start: text.length, end: text.length })
    session.edit(id, text)
    await session.saveNow(id)
  }
  /** One keystroke: `One| two` is the field after it. */
  const type = (index: number, notation: string, at = 0) => {
    const id = session.order[index] ?? ''
    const caret = notation.indexOf('|')
    const text = notation.replace('|', '')
    undoOf(id).type({ text, start: caret, end: caret }, at)
    session.edit(id, text)
  }
  const applyStep = async (index: number, direction: 'undo' | 'redo') => {
    const stack = undoOf(session.order[index] ?? '')
    const step = direction === 'undo' ? stack.peekUndo() : stack.peekRedo()
    if (step && 'kind' in step) await splitAndJoin.applyStep(step, direction)
  }
  const kept = async () =>
    ((await store.articles.read(article.id))?.segments ?? []).map(({ target }) => target)
  const stored = async () => {
    await session.flush()
    return kept()
  }
  const id = (index: number) => session.order[index] ?? ''
  const shown = () => session.order.map((id) => session.view(id).target)
  return {
    type,
    shown,
    kept,
    journal,
    articleId: article.id,
    session,
    splitAndJoin,
    server,
    said,
    undoOf,
    write,
    applyStep,
    stored,
    id,
  }
}

describe('a split', () => {
  beforeEach(async () => {
    await bench.write(0, ENGLISH)
    await bench.splitAndJoin.split(bench.id(0), { target: CUT })
  })

  test('cuts both texts and is taken back in one step', async () => {
    expect(await bench.stored()).toEqual([ENGLISH.slice(0, CUT), ENGLISH.slice(CUT), null, null])
    await bench.applyStep(0, 'undo')
    expect(await bench.stored()).toEqual([ENGLISH, null, null])
    expect(bench.said.at(-1)).toBe('Taken back. Ctrl+Shift+Z does it again.')
    await bench.applyStep(0, 'redo')
    expect(await bench.stored()).toEqual([ENGLISH.slice(0, CUT), ENGLISH.slice(CUT), null, null])
    await bench.applyStep(0, 'undo')
    expect(await bench.stored()).toEqual([ENGLISH, null, null])
    expect(bench.undoOf(bench.id(0)).peekUndo()).toMatchObject({ text: '' })
  })

  test('that is taken back keeps what was written in a half since', async () => {
    await bench.write(1, 'and it was MUCH relieved.')
    await bench.applyStep(0, 'undo')
    expect(await bench.stored()).toEqual([`${ENGLISH.slice(0, CUT)} and it was MUCH relieved.`, null, null])
  })

  test('is not taken back into a half that was itself cut since', async () => {
    await bench.splitAndJoin.split(bench.id(1), { target: ', and it'.length })
    const before = await bench.stored()
    await bench.applyStep(0, 'undo')
    expect(await bench.stored()).toEqual(before)
    expect(bench.said.at(-1)).toMatch(/has changed meanwhile/)
    await bench.applyStep(1, 'undo')
    await bench.applyStep(0, 'undo')
    expect(await bench.stored()).toEqual([ENGLISH, null, null])
  })

  test('needs a caret inside the English, where there is some', async () => {
    const before = await bench.stored()
    for (const caret of [{}, { target: 0 }, { target: CUT }]) {
      await bench.splitAndJoin.split(bench.id(0), caret)
      expect(bench.said.at(-1)).toMatch(/^Put the caret/)
    }
    expect(await bench.stored()).toEqual(before)
  })

  test('by a click into a German word begins with that word', async () => {
    const { source } = bench.session.view(bench.id(2)).segment
    const word = source.lastIndexOf(' ') + 1
    await bench.splitAndJoin.split(bench.id(2), { source: word + 2 })
    expect(bench.session.view(bench.id(3)).segment.source).toBe(source.slice(word))
  })

  test('that cannot be taken back while the server is away is taken back when it answers', async () => {
    await bench.stored()
    bench.server.away = true
    await bench.applyStep(0, 'undo')
    expect(bench.said.at(-1)).toMatch(/does not answer/)
    expect(bench.undoOf(bench.id(0)).present.text).toBe(ENGLISH.slice(0, CUT))
    bench.server.away = false
    await bench.applyStep(0, 'undo')
    expect(await bench.stored()).toEqual([ENGLISH, null, null])
  })
})

describe('a join', () => {
  for (const [name, first, second] of [
    ['of two texts', ENGLISH, 'It runs from autumn.'],
    ['with a sentence that has no English', 'The council voted, for the new ferry, on Monday.', null],
    ['of a sentence without English with the next', null, 'It runs, as planned, from autumn.'],
  ] as const) {
    test(`${name} is taken back to what each said`, async () => {
      if (first !== null) await bench.write(0, first)
      if (second !== null) await bench.write(1, second)
      await bench.splitAndJoin.join(bench.id(0))
      expect(await bench.stored()).toEqual([[first, second].filter(Boolean).join(' '), null])
      await bench.applyStep(0, 'undo')
      expect(await bench.stored()).toEqual([first, second, null])
      await bench.applyStep(0, 'redo')
      expect(await bench.stored()).toEqual([[first, second].filter(Boolean).join(' '), null])
    })
  }

  test('never crosses a paragraph', async () => {
    await bench.splitAndJoin.join(bench.id(1))
    expect(bench.said.at(-1)).toMatch(/last sentence of its paragraph/)
    expect(await bench.stored()).toHaveLength(3)
  })
})

test('a second cut waits until the first is done', async () => {
  await bench.write(0, ENGLISH)
  const [id] = bench.session.order
  await Promise.all([
    bench.splitAndJoin.split(id ?? '', { target: CUT }),
    bench.splitAndJoin.split(id ?? '', { target: 11 }),
  ])
  expect(await bench.stored()).toHaveLength(4)
  expect(bench.splitAndJoin.count).toBe(1)
})

describe('what is typed while a split is under way', () => {
  const [first, second] = [ENGLISH.slice(0, CUT), ENGLISH.slice(CUT)]

  beforeEach(() => bench.write(0, ENGLISH))

  const splitWhile = async (meanwhile: () => unknown, when: 'meanwhile' | 'afterwards' = 'meanwhile') => {
    bench.server[when] = async () => void (await meanwhile())
    await bench.splitAndJoin.split(bench.id(0), { target: CUT })
    bench.server[when] = async () => {}
  }

  test('is on screen and in the journal at once', async () => {
    let seen: unknown
    await splitWhile(async () => {
      bench.type(0, `${first} abc|${second}`)
      await Promise.resolve()
      const entries = await bench.journal.pending(bench.articleId)
      seen = [bench.shown()[0], entries.map(({ target }) => target)]
    })
    const text = `${first} abc${second}`
    expect(seen).toEqual([text, [text]])
  })

  test.each(['meanwhile', 'afterwards'] as const)(
    'at the caret stays in the first half (%s)',
    async (when) => {
      await splitWhile(() => {
        bench.type(0, `${first} a|${second}`)
        bench.type(0, `${first} ab|${second}`)
      }, when)
      expect(bench.shown()).toEqual([`${first} ab`, second, null, null])
      expect(bench.undoOf(bench.id(0)).present).toMatchObject({ text: `${first} ab`, start: CUT + 3 })
      expect(await bench.stored()).toEqual([`${first} ab`, second, null, null])
      expect(await bench.journal.pending(bench.articleId)).toEqual([])
    },
  )

  test('elsewhere goes to the half it was typed into', async () => {
    await splitWhile(() => {
      bench.type(0, `${ENGLISH}!|`)
      bench.type(0, `A|${ENGLISH.slice(3)}!`)
      bench.type(0, `A${ENGLISH.slice(3, CUT)}|${second.slice(1)}!`)
    })
    expect(await bench.stored()).toEqual([`A${first.slice(3)}`, `${second.slice(2)}!`, null, null])
  })

  test('before the server has the sentence moves the place to split at', async () => {
    const text = `${first} soon|${second}`
    const splitting = bench.splitAndJoin.split(bench.id(0), { target: CUT })
    bench.type(0, text)
    await splitting
    expect(await bench.stored()).toEqual([`${first} soon`, second, null, null])
  })

  test('is one step of its own above the split', async () => {
    await splitWhile(() => bench.type(0, `${first} soon|${second}`))
    const stack = bench.undoOf(bench.id(0))
    expect(stack.peekUndo()).toMatchObject({ text: first })
    stack.undo()
    bench.session.applyUndo(bench.id(0), first)
    await bench.applyStep(0, 'undo')
    expect(await bench.stored()).toEqual([ENGLISH, null, null])
    await bench.applyStep(0, 'redo')
    expect(await bench.stored()).toEqual([first, second, null, null])
  })

  test('simply stays when the split fails', async () => {
    bench.server.away = true
    await splitWhile(() => bench.type(0, `${first} soon|${second}`))
    bench.server.away = false
    expect(bench.shown()).toEqual([`${first} soon${second}`, null, null])
    expect(await bench.stored()).toEqual([`${first} soon${second}`, null, null])
  })

  test('waits for the end of a composition', async () => {
    const id = bench.id(0)
    let done = false
    bench.server.meanwhile = async () => {
      bench.session.setComposing(id, true)
      bench.type(0, `${first} caf\u00B4|${second}`)
    }
    const splitting = bench.splitAndJoin.split(id, { target: CUT }).then(() => {
      done = true
    })
    await vi.waitFor(async () => expect(await bench.kept()).toHaveLength(4))
    await bench.kept()
    expect([done, bench.shown()[0]]).toEqual([false, `${first} caf\u00B4${second}`])
    bench.type(0, `${first} café|${second}`)
    bench.session.setComposing(id, false)
    await splitting
    expect(await bench.stored()).toEqual([`${first} café`, second, null, null])
  })

  test('is in neither half twice, and in no other version, whatever it is', async () => {
    const key = fc.record({ at: fc.nat(80), remove: fc.nat(3), insert: fc.constantFrom('', 'x', ' y', ',') })
    const moments = fc.constantFrom('meanwhile' as const, 'afterwards' as const)
    await fc.assert(
      fc.asyncProperty(fc.array(key, { minLength: 1, maxLength: 6 }), moments, async (keys, when) => {
        bench.session.stop()
        bench = await open()
        await bench.write(0, ENGLISH)
        let text = ENGLISH
        await splitWhile(() => {
          for (const { at, remove, insert } of keys) {
            const from = Math.min(at, text.length)
            text = text.slice(0, from) + insert + text.slice(from + remove)
            bench.type(0, `${text.slice(0, from + insert.length)}|${text.slice(from + insert.length)}`)
          }
        }, when)
        const bare = (...texts: (string | null | undefined)[]) => texts.join('').replaceAll(' ', '')
        const [a, b] = await bench.stored()
        expect(bare(a, b)).toBe(bare(text))
        expect(bench.session.unplacedDrafts()).toEqual([])
      }),
      { numRuns: 25 },
    )
  })
})

describe('what is typed while a join is under way', () => {
  beforeEach(async () => {
    await bench.write(0, 'The council voted.')
    await bench.write(1, 'It runs from autumn.')
  })

  test.each(['meanwhile', 'afterwards'] as const)(
    'into either sentence is in the joined one (%s)',
    async (when) => {
      bench.server[when] = async () => {
        bench.type(0, 'The council voted yesterday.|')
        bench.type(1, 'It runs from spring.|')
      }
      await bench.splitAndJoin.join(bench.id(0))
      const text = 'The council voted yesterday. It runs from spring.'
      expect(bench.shown()).toEqual([text, null])
      expect(await bench.stored()).toEqual([text, null])
      expect(bench.session.unplacedDrafts()).toEqual([])
      expect(await bench.journal.pending(bench.articleId)).toEqual([])
    },
  )

  test('is in the joined one, not a draft, also where the first text ends with a blank', async () => {
    await bench.write(0, 'The council voted. ')
    bench.server.meanwhile = async () => bench.type(1, 'It runs from spring.|')
    await bench.splitAndJoin.join(bench.id(0))
    expect(await bench.stored()).toEqual(['The council voted.  It runs from spring.', null])
    expect(bench.session.unplacedDrafts()).toEqual([])
  })

  test('is one step above the join', async () => {
    bench.server.meanwhile = async () => bench.type(0, 'The council voted yesterday.|')
    await bench.splitAndJoin.join(bench.id(0))
    bench.server.meanwhile = async () => {}
    const stack = bench.undoOf(bench.id(0))
    const joined = 'The council voted. It runs from autumn.'
    expect(stack.peekUndo()).toMatchObject({ text: joined })
    stack.undo()
    bench.session.applyUndo(bench.id(0), joined)
    await bench.applyStep(0, 'undo')
    expect(await bench.stored()).toEqual(['The council voted.', 'It runs from autumn.', null])
  })
})
