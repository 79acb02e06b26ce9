import { expect, test } from 'vitest'
import { z } from 'zod'
import { sameAs } from './same-as.ts'

interface Note {
  text: string
  at?: number
  tags: { name: string }[]
}

const tags = z.array(z.object({ name: z.string() }))

test('a schema and its type are the same, or do not compile', () => {
  const note = z.object({ text: z.string(), at: z.number().optional(), tags })
  expect(sameAs<Note>()(note)).toBe(note)

  // @ts-expect-error a field is missing
  sameAs<Note>()(z.object({ text: z.string(), at: z.number().optional() }))
  // @ts-expect-error a field too many
  sameAs<Note>()(note.extend({ author: z.string() }))
  // @ts-expect-error an optional field is missing
  sameAs<Note>()(z.object({ text: z.string(), tags }))
  // @ts-expect-error an optional field too many
  sameAs<Note>()(note.extend({ author: z.string().optional() }))
  const coloured = z.array(z.object({ name: z.string(), colour: z.string().optional() }))
  // @ts-expect-error an optional field too many, further in
  sameAs<Note>()(note.extend({ tags: coloured }))
  // @ts-expect-error a wider type
  sameAs<Note>()(note.extend({ text: z.string().nullable() }))
  // @ts-expect-error a narrower type
  sameAs<Note>()(note.extend({ text: z.literal('one') }))
})
