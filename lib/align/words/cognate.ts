/**
 * Whether two stems look like one word: five first letters in common, or four that are most of the shorter
 * one, or all of a shorter one of three.
 */
export function areCognate(german: string, english: string): boolean {
  const left = sound(german)
  const right = sound(english)
  const shorter = Math.min(left.length, right.length)
  let shared = 0
  while (shared < shorter && left[shared] === right[shared]) shared++
  return shared >= 4 ? shared >= 5 || shared >= 0.6 * shorter : shared === shorter && shared >= 3
}

/** One spelling for sounds that the two languages spell differently: Kommission, commission. */
export function sound(stem: string): string {
  return stem
    .replace(/sch/g, 'sh')
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/ck|qu/g, 'k')
    .replace(/c(?=[eiy])|z/g, 's')
    .replace(/c/g, 'k')
    .replace(/[yj]/g, 'i')
    .replace(/(.)\1/g, '$1')
}
