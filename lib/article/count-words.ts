import { withoutInvisible } from '#lib/text'

/** Letters or digits, with what binds them: Haus-Tür, 3,5, 20.15, don’t, Leser*innen. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:[-‐'’.,:/&*_][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu

/** Number of words as an editor would count them: a number or a hyphenated word is one, a lone mark none. */
export function countWords(text: string): number {
  return withoutInvisible(text).match(WORD)?.length ?? 0
}
