'use client'

import Link from 'next/link'
import { useState } from 'react'
import { call } from '#app/_client/call.ts'
import { callPage } from '#app/_client/call-page.ts'
import { ShowMore } from '#app/_ui/entries/show-more.tsx'
import { draftOfText, EMPTY_TERM } from '#app/_ui/term/term-text.ts'
import type { Term } from '#lib/term'
import { TermForm } from './term-form.tsx'
import { TermRow } from './term-row.tsx'

interface TermListProps {
  terms: Term[]
  next?: string
  q: string
  /** The form of a new term is open. */
  adding: boolean
  onAddingEnd: () => void
}

/** Rows of a page of the interface. */
const PAGE = 50

/** The terms in the order of a dictionary, and further pages of them on request; a new one stands first until the page is left. */
export function TermList({ q, adding, onAddingEnd, ...first }: TermListProps) {
  const [{ terms, next }, setPage] = useState<Pick<TermListProps, 'terms' | 'next'>>(first)
  const put = (changed: Term) =>
    setPage((before) => ({
      ...before,
      terms: before.terms.map((term) => (term.id === changed.id ? changed : term)),
    }))
  const remove = (id: string) =>
    setPage((before) => ({ ...before, terms: before.terms.filter((term) => term.id !== id) }))
  const showMore = async () => {
    const query = { limit: PAGE, cursor: next, ...(q === '' ? {} : { q }) }
    const { answer, next: following } = await callPage('GET /api/terms', { query })
    const isNew = ({ id }: Term) => !terms.some((term) => term.id === id)
    setPage({ terms: [...terms, ...answer.filter(isNew)], next: following })
  }
  const add = async (text: typeof EMPTY_TERM) => {
    const added = await call('POST /api/terms', { body: draftOfText(text) })
    setPage((before) => ({
      ...before,
      terms: [added, ...before.terms.filter(({ id }) => id !== added.id)],
    }))
    onAddingEnd()
  }
  return (
    <>
      {adding && (
        <div className="border-line border-b bg-sheet px-4 py-4">
          <h2 className="font-reading text-[1.1875rem]">A new term</h2>
          <TermForm text={EMPTY_TERM} action="Add the term" onSave={add} onCancel={onAddingEnd} />
        </div>
      )}
      {terms.length === 0 && !adding ? (
        <NoTerms q={q} />
      ) : (
        <ul>
          {terms.map((term) => (
            <TermRow key={term.id} term={term} onChange={put} onDelete={() => remove(term.id)} />
          ))}
        </ul>
      )}
      {next !== undefined && <ShowMore read={showMore} />}
    </>
  )
}

function NoTerms({ q }: { q: string }) {
  return (
    <section className="pt-14 text-center">
      <p className="font-reading text-[1.35rem]">
        {q === '' ? 'There are no terms yet.' : `No term has “${q}” in its German, English or note.`}
      </p>
      {q === '' ? (
        <p className="reading mx-auto mt-2 max-w-[34rem] text-soft">
          A term says what a German expression is in English here. It is marked wherever it stands in an
          article, and the English is held against it.
        </p>
      ) : (
        <Link href="/terms" className="button mt-5">
          Show all terms
        </Link>
      )}
    </section>
  )
}
