import { Fragment } from 'react'
import { useHits } from '../data/use-terms.ts'

/** A German sentence with the terms of the glossary marked in it. */
export function SourceText({ source }: { source: string }) {
  const hits = useHits(source)
  if (hits.length === 0) return source
  return (
    <>
      {hits.map(({ from, to, kind, terms }, index) => (
        <Fragment key={from}>
          {source.slice(hits[index - 1]?.to ?? 0, from)}
          <span
            title={terms.map(({ target }) => target).join(' · ')}
            className={`underline decoration-1 underline-offset-4 ${kind === 'compound' ? 'decoration-line-strong decoration-dotted' : 'decoration-accent/60'}`}
          >
            {source.slice(from, to)}
          </span>
        </Fragment>
      ))}
      {source.slice(hits.at(-1)?.to ?? 0)}
    </>
  )
}
