/**
 * A SentencePiece model of the unigram kind, as sentencepiece_model.proto describes it, with the two pieces
 * Marian counts on at their places: the end of a sentence is 0, what is unknown is 1.
 */

const NORMAL = 1
const UNKNOWN = 2
const CONTROL = 3

/** `pieces` in the order of their numbers, from 2; `▁` stands for a blank. */
export function sentencePieceModel(pieces: string[]): Uint8Array {
  const all = [
    piece('</s>', 0, CONTROL),
    piece('<unk>', 0, UNKNOWN),
    ...pieces.map((text) => piece(text, -1 - text.length / 100, NORMAL)),
  ]
  const unigram = 1
  const trainer = Buffer.concat([
    integer(3, unigram),
    integer(4, all.length),
    integer(40, 1), // unknown
    integer(41, 2 ** 32 - 1), // no beginning
    integer(42, 0), // end
    integer(43, 2 ** 32 - 1), // no padding
  ])
  const normalizer = bytes(1, Buffer.from('identity'))
  return Buffer.concat([...all.map((one) => bytes(1, one)), bytes(2, trainer), bytes(3, normalizer)])
}

/** Every letter by itself, with and without a blank before it, and syllables after that, until there are `count`. */
export function letterPieces(count: number): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyzäöüßABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜ0123456789.,;:!?-–„“()']
  const vowels = [...'aeiouäöü']
  const consonants = [...'bdfghklmnprstvwz']
  const syllables = consonants.flatMap((a) => vowels.flatMap((b) => consonants.map((c) => a + b + c)))
  const known = [...letters, ...syllables].flatMap((text) => [text, `▁${text}`])
  const pieces = ['▁', ...known].slice(0, count)
  while (pieces.length < count) pieces.push(`▁${pieces[pieces.length % 997]}${pieces.length}`)
  return pieces
}

function piece(text: string, score: number, type: number): Buffer {
  const float = Buffer.alloc(4)
  float.writeFloatLE(score)
  return Buffer.concat([bytes(1, Buffer.from(text)), tag(2, 5), float, integer(3, type)])
}

function bytes(field: number, content: Uint8Array): Buffer {
  return Buffer.concat([tag(field, 2), varint(content.length), content])
}

function integer(field: number, value: number): Buffer {
  return Buffer.concat([tag(field, 0), varint(value)])
}

const tag = (field: number, wireType: number) => varint(field * 8 + wireType)

function varint(value: number): Buffer {
  const result: number[] = []
  for (let rest = value; ; rest = Math.floor(rest / 128)) {
    if (rest < 128) return Buffer.from([...result, rest])
    result.push((rest % 128) | 128)
  }
}
