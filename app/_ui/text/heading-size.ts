import type { Segment } from '#lib/article'

/**
 * A class that sizes headings by their level: everything inside that is set as `reading-heading` follows it,
 * a field as well. None for the headline and for what is no heading.
 */
export function headingSize({ kind, level }: Pick<Segment, 'kind' | 'level'>): string {
  if (kind !== 'heading' || level <= 1) return ''
  return level === 2 ? '[--heading-size:1.3125rem]' : '[--heading-size:1.15rem]'
}
