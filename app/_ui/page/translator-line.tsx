import { connection } from 'next/server'
import { Suspense } from 'react'
import { describeEngines } from '#lib/server'

/** Which translator will be used, in one quiet line. The page does not wait for its answer. */
export function TranslatorLine() {
  return (
    <Suspense fallback={null}>
      <Answer />
    </Suspense>
  )
}

async function Answer() {
  // Only for a request: while the product is built there is nothing to ask.
  await connection()
  const engines = await describeEngines()
  const ready = engines.find((engine) => engine.ready)
  if (ready) return `${ready.name} is ready to translate`
  const fetching = engines.find((engine) => engine.progress)
  return fetching ? `${fetching.name} is being fetched` : 'No translator is set up'
}
