/**
 * How well sentences are aligned after an editor merged, split, dropped and added some, and how long a long
 * article takes: `npm run bench:align [-- --json]`.
 *
 * Strict F1: a bead counts when it agrees with a true one in both ranges, beads with an empty side included;
 * 2 · exact / (proposed + true) over all beads of all documents.
 */
import { align } from '#lib/align'
import { inventedCorpus, sharedCorpora } from './align-corpora.ts'
import { countHits, edit, editedDocuments, randomNumbers, strictF1 } from './align-edits.ts'
import { alignByLength } from './align-gale-church.ts'

const LIGHTLY = 0.1
const HEAVILY = 0.4
const ROUNDS = 5
const LONG = 2000
const ALIGNERS = [
  { name: 'Gale & Church', align: alignByLength },
  { name: 'Gegenlesen', align },
]

const shared = sharedCorpora()
const corpora = shared.length > 0 ? shared : [inventedCorpus()]

const scores = corpora.flatMap(({ name, pairs }) =>
  ALIGNERS.map((aligner) => {
    const score = (share: number) =>
      strictF1(
        editedDocuments(pairs, share, ROUNDS).map(({ source, target, beads }) =>
          countHits(aligner.align(source, target), beads),
        ),
      )
    return { corpus: name, aligner: aligner.name, lightly: score(LIGHTLY), heavily: score(HEAVILY) }
  }),
)
const timing = timeLongArticle()

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ shared: shared.length > 0, rounds: ROUNDS, scores, timing }, null, 2))
} else {
  if (shared.length === 0) {
    console.log(
      '../shared/mt is not there: these are figures of a few invented sentences, not the measure.\n',
    )
  }
  console.log(`${'strict F1'.padEnd(22)}${'aligner'.padEnd(16)}lightly (10 %)  heavily (40 %)`)
  for (const { corpus, aligner, lightly, heavily } of scores) {
    const figures = [lightly, heavily].map((figure) => figure.toFixed(3).padStart(14)).join('  ')
    console.log(`${corpus.padEnd(22)}${aligner.padEnd(16)}${figures}`)
  }
  const { source, target, milliseconds, f1 } = timing
  console.log(
    `\n${source} × ${target} sentences: ${(milliseconds / 1000).toFixed(1)} s, strict F1 ${f1.toFixed(3)}`,
  )
}

function timeLongArticle() {
  const pairs = corpora[0]?.pairs ?? []
  const long = Array.from({ length: LONG }, (_, at) => pairs[at % pairs.length] ?? { source: '', target: '' })
  const { source, target, beads } = edit(long, pairs, LIGHTLY, randomNumbers(LONG))
  const start = performance.now()
  const found = align(source, target)
  const milliseconds = Math.round(performance.now() - start)
  return {
    source: source.length,
    target: target.length,
    milliseconds,
    f1: strictF1([countHits(found, beads)]),
  }
}
