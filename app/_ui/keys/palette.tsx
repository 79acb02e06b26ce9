'use client'

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { counted, inDigits } from '../counted.ts'
import { CloseButton, Dialog } from '../dialog/dialog.tsx'
import type { Command } from './command.ts'
import { KeyCap } from './key-cap.tsx'
import { type CommandItem, findCommands, type PaletteEntry } from './palette-items.ts'

interface PaletteProps<State> {
  commands: readonly Command<State>[]
  state: State
  find?: (typed: string) => PaletteEntry[]
  hint?: string
  onRun: (command: Command<State>) => void
  onEntry: (entry: PaletteEntry) => void
  onClose: () => void
}

/** One row of the palette: a command, or a place to go. */
interface Row {
  id: string
  group: string
  reason: string
  content: ReactNode
  choose: () => void
}

/** All commands of a page, found by typing and run with Enter. One that cannot be run stays, with its reason. */
export function Palette<State>(props: PaletteProps<State>) {
  const { commands, state, find, hint = 'A command', onRun, onEntry, onClose } = props
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const list = useId()
  const rows: Row[] = [
    ...(find?.(typed.trim()) ?? []).map((entry) => entryRow(entry, () => onEntry(entry))),
    ...findCommands(commands, state, typed).map((item) => commandRow(item, () => onRun(item.command))),
  ]
  const active = Math.min(at, rows.length - 1)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const next = nextPlace(event.key, active, rows.length)
    if (next !== null) setAt(next)
    else if (event.key === 'Enter') {
      if (rows[active]?.reason === '') rows[active].choose()
    } else return
    event.preventDefault()
  }
  return (
    <Dialog title="Commands" shape="palette" onClose={onClose}>
      <div className="flex items-center gap-3 border-line border-b px-4 py-2.5 sm:px-5">
        <input
          role="combobox"
          aria-label={hint}
          aria-expanded
          aria-controls={list}
          aria-activedescendant={rows[active] && `${list}-${active}`}
          aria-autocomplete="list"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          placeholder={hint}
          className="min-h-8 min-w-0 flex-1 bg-transparent text-[0.9375rem] placeholder:text-soft focus-visible:outline-none"
          value={typed}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setTyped(event.target.value)
            setAt(0)
          }}
        />
        <CloseButton onClose={onClose} />
      </div>
      <Rows id={list} rows={rows} active={active} />
      <Foot shown={rows.length} all={commands.length} typed={typed} />
    </Dialog>
  )
}

/** Where an arrow leads, round the ends; null for any other key. */
function nextPlace(key: string, from: number, count: number): number | null {
  if (count === 0) return null
  if (key === 'ArrowDown') return (from + 1) % count
  if (key === 'ArrowUp') return (from + count - 1) % count
  return null
}

function commandRow<State>({ command, label, reason }: CommandItem<State>, choose: () => void): Row {
  const [keys] = command.keys
  const content = (
    <>
      <span className="min-w-0 flex-1">{label}</span>
      {reason !== '' && <span className="max-w-[60%] shrink-0 text-right text-[0.8125rem]">{reason}</span>}
      {reason === '' && keys !== undefined && <KeyCap keys={keys} className="self-center" />}
    </>
  )
  return { id: command.id, group: command.group, reason, content, choose }
}

function entryRow({ id, group, label, lang, mark }: PaletteEntry, choose: () => void): Row {
  const content = (
    <>
      {mark && <span className="min-w-6 shrink-0 text-right text-soft tabular-nums">{mark}</span>}
      <span lang={lang} className="min-w-0 flex-1 truncate">
        {label}
      </span>
    </>
  )
  return { id, group, reason: '', content, choose }
}

/** The rows under the names of their groups. */
function Rows({ id, rows, active }: { id: string; rows: readonly Row[]; active: number }) {
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: also when other rows are found
  useEffect(() => {
    box.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [active, rows.length])
  return (
    <div
      ref={box}
      id={id}
      role="listbox"
      aria-label="Found"
      className="min-h-0 flex-1 overflow-y-auto px-2.5"
    >
      {[...new Set(rows.map(({ group }) => group))].map((group) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset may not stand in a listbox
        <div
          key={group}
          role="group"
          aria-label={group}
          className="grid grid-cols-[minmax(0,1fr)] border-line border-b py-2 last:border-b-0 sm:grid-cols-[6.5rem_minmax(0,1fr)]"
        >
          <p aria-hidden="true" className="label px-2.5 py-1.5 font-semibold">
            {group}
          </p>
          <div role="presentation">
            {rows.map((row, index) =>
              row.group === group ? (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field above
                // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field above
                <div
                  key={row.id}
                  id={`${id}-${index}`}
                  role="option"
                  aria-selected={index === active}
                  aria-disabled={row.reason !== '' || undefined}
                  className={`flex min-h-8 items-baseline gap-3 rounded-md px-2.5 py-1.5 text-[0.875rem] leading-5 aria-selected:bg-well ${row.reason === '' ? 'cursor-pointer hover:bg-well' : 'text-soft'}`}
                  // The focus stays in the field, for the next letter.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => row.reason === '' && row.choose()}
                >
                  {row.content}
                </div>
              ) : null,
            )}
          </div>
        </div>
      ))}
      {rows.length === 0 && <p className="px-2.5 py-4 text-soft">Nothing is called that.</p>}
    </div>
  )
}

function Foot({ shown, all, typed }: { shown: number; all: number; typed: string }) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 border-line border-t px-4 py-2 text-soft sm:px-5">
      <p aria-hidden="true" className="flex gap-5 max-sm:hidden">
        <span>
          <KeyCap keys={['ArrowUp', 'ArrowDown']} /> choose
        </span>
        <span>
          <KeyCap keys="Enter" /> do it
        </span>
      </p>
      <p role="status">
        {typed.trim() !== ''
          ? `${inDigits(shown)} found`
          : shown < all
            ? `${inDigits(shown)} of ${counted(all, 'command')} shown; typing finds the rest`
            : counted(all, 'command')}
      </p>
    </div>
  )
}
