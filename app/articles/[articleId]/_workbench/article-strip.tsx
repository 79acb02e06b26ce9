'use client'

import { useEffect, useRef } from 'react'
import type { Status } from '#lib/article'
import { useCurrentSession, useSummary } from './use-session.ts'

const COLOURS: Record<Status, string> = {
  untranslated: '--well',
  machine: '--line-strong',
  edited: '--edited-bg',
  confirmed: '--confirmed-bg',
  reviewed: '--confirmed',
}

/** The whole article in little: one mark a sentence, in the colour of its status. A click goes there; Ctrl+G does so for the keyboard. */
export function ArticleStrip({
  order,
  active,
  onGo,
}: {
  order: readonly string[]
  active: number
  onGo: (index: number) => void
}) {
  const session = useCurrentSession()
  const summary = useSummary(session)
  const canvas = useRef<HTMLCanvasElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the summary changes whenever a status does
  useEffect(() => {
    const place = canvas.current
    if (!place) return
    const paint = () =>
      drawStrip(place, order.length, active, (index) => {
        const view = session.view(order[index] ?? '')
        if (view.state === 'conflict' || view.needsWork) return '--warning'
        return COLOURS[view.status]
      })
    const frame = requestAnimationFrame(paint)
    const resized = new ResizeObserver(paint)
    resized.observe(place)
    const dark = matchMedia('(prefers-color-scheme: dark)')
    dark.addEventListener('change', paint)
    return () => {
      cancelAnimationFrame(frame)
      resized.disconnect()
      dark.removeEventListener('change', paint)
    }
  }, [session, order, active, summary])

  return (
    <div aria-hidden="true" className="no-print hidden w-6 shrink-0 border-line border-l p-1 md:block">
      <canvas
        ref={canvas}
        className="block size-full cursor-pointer"
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect()
          onGo(
            Math.min(order.length - 1, Math.floor(((event.clientY - box.top) / box.height) * order.length)),
          )
        }}
      />
    </div>
  )
}

function drawStrip(
  place: HTMLCanvasElement,
  count: number,
  active: number,
  colourOf: (index: number) => string,
) {
  const scale = window.devicePixelRatio || 1
  const width = place.clientWidth * scale
  const height = place.clientHeight * scale
  place.width = width
  place.height = height
  const pen = place.getContext('2d')
  if (!pen || count === 0) return
  const style = getComputedStyle(place)
  const step = height / count
  const gap = step > 6 * scale ? 1.5 * scale : 0
  for (let index = 0; index < count; index++) {
    pen.fillStyle = style.getPropertyValue(colourOf(index))
    pen.fillRect(0, index * step, width, Math.max(step - gap, 0.5))
  }
  if (active < 0) return
  pen.strokeStyle = style.getPropertyValue('--ink')
  pen.lineWidth = 2 * scale
  const tall = Math.max(step - gap, 3 * scale)
  pen.strokeRect(scale, active * step + scale, width - 2 * scale, Math.max(tall - 2 * scale, scale))
}
