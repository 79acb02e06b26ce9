'use client'

import Link from 'next/link'
import { useState } from 'react'
import { call } from '#app/_client/call.ts'
import { ShowMore } from '#app/_ui/entries/show-more.tsx'
import type { MemoryUnit } from '#lib/api'
import { UnitRow } from './unit-row.tsx'
import { UNITS_SHOWN } from './units-shown.ts'

interface UnitListProps {
  units: MemoryUnit[]
  next?: string
  q: string
  asOf: string
}

/** The pairs, those that entered last first, and further pages of them on request. */
export function UnitList({ q, asOf, ...first }: UnitListProps) {
  const [{ units, next }, setPage] = useState<Pick<UnitListProps, 'units' | 'next'>>(first)
  const put = (changed: MemoryUnit) =>
    setPage((before) => ({
      ...before,
      units: before.units.map((unit) => (unit.id === changed.id ? changed : unit)),
    }))
  const remove = (id: string) =>
    setPage((before) => ({ ...before, units: before.units.filter((unit) => unit.id !== id) }))
  const showMore = async () => {
    const query = { limit: UNITS_SHOWN.page, cursor: next }
    const page = await call('GET /api/memory/units', { query })
    setPage({ units: [...units, ...page.units], next: page.next })
  }
  if (units.length === 0) return <NoUnits q={q} />
  return (
    <>
      <ul>
        {units.map((unit) => (
          <UnitRow key={unit.id} unit={unit} asOf={asOf} onChange={put} onDelete={() => remove(unit.id)} />
        ))}
      </ul>
      {q !== '' && first.units.length === UNITS_SHOWN.found && (
        <p className="mt-4 text-soft">
          These are the {UNITS_SHOWN.found} latest. Another word narrows them down.
        </p>
      )}
      {next !== undefined && <ShowMore read={showMore} />}
    </>
  )
}

function NoUnits({ q }: { q: string }) {
  return (
    <section className="pt-14 text-center">
      <p className="font-reading text-[1.35rem]">
        {q === '' ? 'The memory is empty.' : `The memory holds no sentence with “${q}”.`}
      </p>
      {q === '' ? (
        <p className="reading mx-auto mt-2 max-w-[34rem] text-soft">
          Every sentence that is confirmed comes in here, and is offered where it stands again.
        </p>
      ) : (
        <Link href="/memory" className="button mt-5">
          Show all pairs
        </Link>
      )}
    </section>
  )
}
