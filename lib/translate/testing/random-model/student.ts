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

/** How the noise runs. */
export interface Temper {
  /** How much louder the layers are than the word before: at 1 a text is one syllable over and over. */
  gain: number
  /** How much likelier than anything else the end of a sentence is. */
  end: number
}

/** A model the true engine loads, every weight of it random: it turns any text into noise. */
export function randomStudent(measures: Measures, { gain, end }: Temper, seed: number): Uint8Array {
  const random = new Random(seed)
  const { vocabulary, embedding, feedForward, encoderLayers, decoderLayers } = measures
  const items: Item[] = []

  const constant = (name: string, width: number, value: number) =>
    items.push(floats(name, [1, width], new Float32Array(width).fill(value)))

  function matrix(name: string, rows: number, columns: number, { transposed = true } = {}) {
    const values = random.gaussians(
      rows * columns,
      transposed ? gain / Math.sqrt(rows) : 1 / Math.sqrt(columns),
    )
    items.push(integers(name, [rows, columns], values, { transposed }))
    constant(`${name}_QuantMultA`, 1, 127 / CLIP)
  }
  function linear(prefix: string, weights: string, bias: string, rows: number, columns: number) {
    matrix(`${prefix}_${weights}`, rows, columns)
    constant(`${prefix}_${bias}`, columns, 0)
  }
  function norm(prefix: string) {
    constant(`${prefix}_ln_scale`, embedding, 1)
    constant(`${prefix}_ln_bias`, embedding, 0)
  }
  function attention(prefix: string) {
    for (const part of ['q', 'k', 'v', 'o']) linear(prefix, `W${part}`, `b${part}`, embedding, embedding)
    norm(`${prefix}_Wo`)
  }
  function feed(prefix: string) {
    linear(prefix, 'W1', 'b1', embedding, feedForward)
    linear(prefix, 'W2', 'b2', feedForward, embedding)
    norm(`${prefix}_ffn`)
  }

  matrix('Wemb', vocabulary, embedding, { transposed: false })
  for (let layer = 1; layer <= encoderLayers; layer++) {
    attention(`encoder_l${layer}_self`)
    feed(`encoder_l${layer}_ffn`)
  }
  for (let layer = 1; layer <= decoderLayers; layer++) {
    const unit = `decoder_l${layer}_rnn`
    matrix(`${unit}_W`, embedding, embedding)
    linear(unit, 'Wf', 'bf', embedding, embedding)
    norm(`${unit}_ffn`)
    attention(`decoder_l${layer}_context`)
    feed(`decoder_l${layer}_ffn`)
  }
  const bias = new Float32Array(vocabulary)
  bias[0] = end
  items.push(floats('decoder_ff_logit_out_b', [1, vocabulary], bias))
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
