/**
 * Marian's binary shortlist (marian/src/data/shortlist.cpp): for each piece of German the pieces of English that
 * are considered, beside those that always are. A header of six numbers, one offset a piece and one for the end,
 * then the pieces. All numbers little-endian, 64 bits but for the pieces' 32.
 */

import type { Random } from './random.ts'

const MAGIC = 0xf11a48d5013417f5n

/** `vocabulary` pieces with `each` random pieces, beside the first `always`. */
export function randomShortlist(
  { vocabulary, always, each }: { vocabulary: number; always: number; each: number },
  random: Random,
): Uint8Array {
  const offsets = BigUint64Array.from({ length: vocabulary + 1 }, (_, piece) => BigInt(piece * each))
  const pieces = Uint32Array.from({ length: vocabulary * each }, () => Math.floor(random.next() * vocabulary))
  for (let piece = 0; piece < vocabulary; piece++) pieces.subarray(piece * each, (piece + 1) * each).sort()
  const counts = [always, each, offsets.length, pieces.length]
  const content = Buffer.concat([
    Buffer.from(BigUint64Array.from(counts, BigInt).buffer),
    Buffer.from(offsets.buffer),
    Buffer.from(pieces.buffer),
  ])
  return Buffer.concat([Buffer.from(BigUint64Array.of(MAGIC, checksum(content)).buffer), content])
}

/** Marian's own: boost's hash_combine over whole 64-bit numbers; a rest of four bytes is left out. */
function checksum(content: Buffer): bigint {
  let seed = 0n
  for (let at = 0; at + 8 <= content.length; at += 8) {
    const mixed = content.readBigUInt64LE(at) + 0x9e3779b9n + (seed << 6n) + (seed >> 2n)
    seed = BigInt.asUintN(64, seed ^ mixed)
  }
  return seed
}
