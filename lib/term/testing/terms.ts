import type { Term } from '../term.ts'

/** Terms in the notation „Haushalt = budget ! household, housekeeping“: what follows the ! is to be avoided. */
export function terms(...notation: string[]): Term[] {
  return notation.map((line, index) => {
    const [pair = '', avoid = ''] = line.split(' ! ')
    const [source = '', target = 'x'] = pair.split(' = ')
    return {
      id: `t${index + 1}`,
      source,
      target,
      note: null,
      avoid: avoid.split(', ').filter(Boolean),
      createdAt: '2026-01-01T00:00:00.000Z',
      updatedBy: null,
    }
  })
}
