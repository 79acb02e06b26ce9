import { floats, type Item, integers, marianFile, text } from './marian-file.ts'
import { Random } from './random.ts'

/** The measures of a student model: a transformer as encoder, simple recurrent units as decoder. */
export interface Measures {
  vocabulary: number
  embedding: number
  feedForward: number
  heads: number
  encoderLayers: number
  decoderLayers: number
}

/** Loads in milliseconds. */
export const SMALL = { embedding: 64, feedForward: 128, heads: 8, encoderLayers: 1, decoderLayers: 1 }

/** As large as the model the product fetches. */
export const TRUE_SIZE = { embedding: 384, feedForward: 1536, heads: 8, encoderLayers: 6, decoderLayers: 4 }

/** Activations are cut off here before they are made integers. */
const CLIP = 4

/** How much of a word the layers before the last keep: they whisper. */
const WHISPER = 0.2

/** How much louder the last layer is than the word before. */
const LOUD = 4

/**
 * A model the true engine loads, that turns any text into noise. Its weights are random but for two things, which
 * keep it from saying one syllable over and over: words lie on circles, and the last layer turns these, so that
 * after each word comes the next of the vocabulary, until its end. Where that begins is up to the text. A model
 * that is `stuck` does not turn.
 */
export function randomStudent(
  measures: Measures,
  { stuck, seed }: { stuck: boolean; seed: number },
): Uint8Array {
  const random = new Random(seed)
  const { vocabulary, embedding, feedForward, encoderLayers, decoderLayers } = measures
  const circles = Array.from({ length: embedding / 2 }, () => ({
    start: 2 * Math.PI * random.next(),
    step: (2 * Math.PI * (1 + Math.floor((random.next() * vocabulary) / 2))) / vocabulary,
  }))
  const items: Item[] = []

  const constant = (name: string, width: number, value: number) =>
    items.push(floats(name, [1, width], new Float32Array(width).fill(value)))

  function matrix(name: string, shape: [number, number], values: Float32Array, transposed = true) {
    items.push(integers(name, shape, values, { transposed }))
    constant(`${name}_QuantMultA`, 1, 127 / CLIP)
  }
  function noise(name: string, rows: number, columns: number, gain: number) {
    matrix(name, [rows, columns], random.gaussians(rows * columns, gain / Math.sqrt(rows)))
  }
  function norm(prefix: string) {
    constant(`${prefix}_ln_scale`, embedding, 1)
    constant(`${prefix}_ln_bias`, embedding, 0)
  }
  function attention(prefix: string, gain: number) {
    for (const part of ['q', 'k', 'v', 'o']) {
      noise(`${prefix}_W${part}`, embedding, embedding, part === 'o' ? gain : 1)
      constant(`${prefix}_b${part}`, embedding, 0)
    }
    norm(`${prefix}_Wo`)
  }
  function feed(prefix: string, gain: number) {
    noise(`${prefix}_W1`, embedding, feedForward, 1)
    noise(`${prefix}_W2`, feedForward, embedding, gain)
    feedEnd(prefix)
  }
  function feedEnd(prefix: string) {
    constant(`${prefix}_b1`, feedForward, 0)
    constant(`${prefix}_b2`, embedding, 0)
    norm(`${prefix}_ffn`)
  }
  /** What a layer feeds forward loses what is negative, so each place goes forward twice. */
  function turn(prefix: string) {
    const first = new Float32Array(embedding * feedForward)
    const second = new Float32Array(feedForward * embedding)
    const set = (row: number, column: number, value: number) => {
      first[row * feedForward + column] = value
      first[row * feedForward + embedding + column] = -value
    }
    for (const [circle, { step }] of circles.entries()) {
      const [x, y, by] = [2 * circle, 2 * circle + 1, stuck ? 0 : step]
      set(x, x, Math.cos(by))
      set(x, y, Math.sin(by))
      set(y, x, -Math.sin(by))
      set(y, y, Math.cos(by))
    }
    for (let place = 0; place < embedding; place++) {
      second[place * embedding + place] = LOUD
      second[(embedding + place) * embedding + place] = -LOUD
    }
    matrix(`${prefix}_W1`, [embedding, feedForward], first)
    matrix(`${prefix}_W2`, [feedForward, embedding], second)
    feedEnd(prefix)
  }

  const words = Float32Array.from(
    Array.from({ length: vocabulary }, (_, word) =>
      circles.flatMap(({ start, step }) => [Math.cos(start + word * step), Math.sin(start + word * step)]),
    ).flat(),
    (value) => Math.sqrt(2 / embedding) * value,
  )
  matrix('Wemb', [vocabulary, embedding], words, false)
  for (let layer = 1; layer <= encoderLayers; layer++) {
    attention(`encoder_l${layer}_self`, 1)
    feed(`encoder_l${layer}_ffn`, 1)
  }
  for (let layer = 1; layer <= decoderLayers; layer++) {
    const unit = `decoder_l${layer}_rnn`
    noise(`${unit}_W`, embedding, embedding, WHISPER)
    noise(`${unit}_Wf`, embedding, embedding, 1)
    constant(`${unit}_bf`, embedding, 0)
    norm(`${unit}_ffn`)
    attention(`decoder_l${layer}_context`, WHISPER)
    if (layer < decoderLayers) feed(`decoder_l${layer}_ffn`, WHISPER)
    else turn(`decoder_l${layer}_ffn`)
  }
  constant('decoder_ff_logit_out_b', vocabulary, 0)
  constant('none_QuantMultA', 1, 127 / CLIP)
  items.push(text('special:model.yml', settings(measures)))
  return marianFile(items)
}

function settings(measures: Measures): string {
  const { vocabulary, embedding, feedForward, heads, encoderLayers, decoderLayers } = measures
  return `
bert-train-type-embeddings: true
bert-type-vocab-size: 2
dec-cell: ssru
dec-cell-base-depth: 2
dec-cell-high-depth: 1
dec-depth: ${decoderLayers}
dim-emb: ${embedding}
dim-rnn: 1024
dim-vocabs:
  - ${vocabulary}
  - ${vocabulary}
enc-cell: gru
enc-cell-depth: 1
enc-depth: ${encoderLayers}
enc-type: bidirectional
factors-combine: sum
factors-dim-emb: 0
input-types: []
layer-normalization: false
lemma-dependency: ""
lemma-dim-emb: 0
output-omit-bias: false
right-left: false
skip: false
tied-embeddings: false
tied-embeddings-all: true
tied-embeddings-src: false
transformer-aan-activation: swish
transformer-aan-depth: 2
transformer-aan-nogate: false
transformer-decoder-autoreg: rnn
transformer-decoder-dim-ffn: 0
transformer-decoder-ffn-depth: 0
transformer-depth-scaling: false
transformer-dim-aan: 2048
transformer-dim-ffn: ${feedForward}
transformer-ffn-activation: relu
transformer-ffn-depth: 2
transformer-guided-alignment-layer: last
transformer-heads: ${heads}
transformer-no-affine: false
transformer-no-bias: false
transformer-no-projection: false
transformer-pool: false
transformer-postprocess: dan
transformer-postprocess-emb: d
transformer-postprocess-top: ""
transformer-preprocess: ""
transformer-rnn-projection: false
transformer-tied-layers: []
transformer-train-position-embeddings: false
type: transformer
ulr: false
ulr-dim-emb: 0
ulr-trainable-transformation: false
unlikelihood-loss: false
version: v1.12.14
`.trimStart()
}
