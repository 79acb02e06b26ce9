import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { operations } from '#lib/api'
import { actorCookie, readActor } from './actor.ts'

const named = (name: string | null) => operations.updateMe.body.safeParse({ name })
const sent = (cookie: string) => readActor(new Headers({ cookie }))

describe('a name', () => {
  test.each([
    ['Anna Berg', 'Anna Berg'],
    ['  Anna\t Berg\n', 'Anna Berg'],
    ['An\u0000na', 'An na'],
    ['\u202Egreb anna', 'greb anna'],
    ['Zoë 👩‍💻', 'Zoë 👩‍💻'],
    ['', null],
    ['\u200B\u2060 ', null],
    [null, null],
    ['x'.repeat(80), 'x'.repeat(80)],
    ['👍'.repeat(80), '👍'.repeat(80)],
  ])('%j is %j', (given, name) => {
    expect(named(given).data).toEqual({ name })
  })

  test('has at most 80 characters', () => {
    expect(named('x'.repeat(81)).error?.issues[0]?.message).toBe('At most 80 characters')
  })
})

describe('the cookie', () => {
  test('gives back any name that was accepted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const name = named(text).data?.name ?? null
        const [pair = ''] = actorCookie(name).split(';')
        expect(pair).toMatch(/^[\x21-\x7e]*$/)
        expect(sent(`theme=dark; ${pair}; other=1`)).toBe(name)
      }),
    )
  })

  test('lasts a year, and ends with the name', () => {
    expect(actorCookie('Anna')).toBe('gegenlesen-name=Anna; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly')
    expect(actorCookie(null)).toContain('Max-Age=0')
  })

  test.each([
    '',
    'other=Anna',
    'xgegenlesen-name=Anna',
    'gegenlesen-name=%E0%A4%A',
    `gegenlesen-name=${'x'.repeat(81)}`,
  ])('is nobody’s when it is %j', (cookie) => {
    expect(sent(cookie)).toBeNull()
  })

  test('is cleaned like a name that is sent', () => {
    expect(sent('gegenlesen-name=An%00na%0d%0aX')).toBe('An na X')
  })
})
