/**
 * Marian's binary format, version 1 (marian/src/common/binary.cpp): version and number of items; for each its
 * header; all names; all shapes; padding; all data. Numbers are little-endian.
 */

/** One item of a file; `name` and `shape` say what it is to the engine. */
export interface Item {
  name: string
  /** Marian's number for the kind of values: class in the upper byte, bytes a value in the lower. */
  type: number
  shape: number[]
  data: Uint8Array
}

/** Each item begins where 256-bit registers can read it. */
const ALIGNMENT = 256

const FLOAT32 = 0x0404
/** 8-bit integers as the library intgemm wants them. */
const INTGEMM8 = 0x4101
const INT8 = 0x0101

export function marianFile(items: Item[]): Uint8Array {
  const names = items.map(({ name }) => Buffer.from(`${name}\0`))
  const shapes = items.map(({ shape }) => bytesOf(Int32Array.from(shape)))
  const data = items.map((item) => padded(item.data))
  const headers = items.map(({ type, shape }, index) =>
    numbers(names[index]?.length ?? 0, type, shape.length, data[index]?.length ?? 0),
  )
  const before = Buffer.concat([numbers(1, items.length), ...headers, ...names, ...shapes])
  // The data starts aligned too, behind one more number: how far it is to there.
  const start = Math.ceil((before.length + 8) / ALIGNMENT) * ALIGNMENT
  const gap = start - before.length - 8
  return Buffer.concat([before, numbers(gap), Buffer.alloc(gap), ...data])
}

/** A matrix or vector of floats. */
export function floats(name: string, shape: [number, number], values: Float32Array): Item {
  return { name, type: FLOAT32, shape, data: bytesOf(values) }
}

/**
 * A matrix of 8-bit integers with the multiplier that made them behind it. `values` has `shape`, row after row;
 * all but embeddings are stored column after column, under the same shape.
 */
export function integers(
  name: string,
  [rows, columns]: [number, number],
  values: Float32Array,
  { transposed }: { transposed: boolean },
): Item {
  const multiplier = 127 / values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const quantized = new Int8Array(values.length)
  values.forEach((value, index) => {
    const place = transposed ? (index % columns) * rows + Math.floor(index / columns) : index
    quantized[place] = Math.round(value * multiplier)
  })
  const data = Buffer.concat([bytesOf(quantized), bytesOf(Float32Array.of(multiplier))])
  return { name, type: INTGEMM8, shape: [rows, columns], data }
}

/** A text that ends with a zero, as the settings of a model do. */
export function text(name: string, content: string): Item {
  const data = Buffer.from(`${content}\0`)
  return { name, type: INT8, shape: [data.length], data }
}

function padded(data: Uint8Array): Uint8Array {
  const rest = data.length % ALIGNMENT
  return rest === 0 ? data : Buffer.concat([data, Buffer.alloc(ALIGNMENT - rest)])
}

function numbers(...values: number[]): Buffer {
  return Buffer.from(BigUint64Array.from(values, BigInt).buffer)
}

function bytesOf(values: Float32Array | Int32Array | Int8Array): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength)
}
