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
  const engines = await describeEngines()
  const ready = engines.find((engine) => engine.ready)
  return ready ? `${ready.name} is ready to translate` : 'No translator is set up'
}
