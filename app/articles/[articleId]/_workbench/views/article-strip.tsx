'use client'

import { useEffect, useRef } from 'react'
import type { Status } from '#lib/article'
import { useSummary } from '../session/use-session.ts'
import { useWorkbench } from '../workbench-state.ts'

const COLOURS: Record<Status, string> = {
  untranslated: '--well',
  machine: '--line-strong',
  edited: '--edited-bg',
  confirmed: '--confirmed-bg',
  reviewed: '--confirmed',
}

/** What an editor has to come back to, drawn over the colour of the status. */
type Alarm = 'needs work' | 'conflict'

interface Mark {
  colour: string
  alarm: Alarm | null
}

/**
 * The whole article in little: one mark a sentence, in the colour of its status. Needs work is a flag at its
 * left edge, a conflict a bar across that is cut in two. A click goes there; `moving.number` does so for the keyboard.
 */
export function ArticleStrip() {
  const { session, segmentIds, active, navigation } = useWorkbench()
  const summary = useSummary(session)
  const canvas = useRef<HTMLCanvasElement>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the summary changes whenever a status does
  useEffect(() => {
    const place = canvas.current
    if (!place) return
    const paint = () =>
      drawStrip(place, segmentIds.length, active.index, (index) => {
        const view = session.view(segmentIds[index] ?? '')
        const alarm = view.state === 'conflict' ? 'conflict' : view.needsWork ? 'needs work' : null
        return { colour: COLOURS[view.status], alarm }
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
  }, [session, segmentIds, active.index, summary])

  return (
    <div aria-hidden="true" className="no-print hidden w-6 shrink-0 border-line border-l p-1 md:block">
      <canvas
        ref={canvas}
        className="block size-full cursor-pointer"
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect()
          const share = (event.clientY - box.top) / box.height
          navigation.goToIndex(Math.min(segmentIds.length - 1, Math.floor(share * segmentIds.length)))
        }}
      />
    </div>
  )
}

function drawStrip(place: HTMLCanvasElement, count: number, active: number, markOf: (index: number) => Mark) {
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
  const alarms: { top: number; alarm: Alarm }[] = []
  for (let index = 0; index < count; index++) {
    const { colour, alarm } = markOf(index)
    pen.fillStyle = style.getPropertyValue(colour)
    pen.fillRect(0, index * step, width, Math.max(step - gap, 0.5))
    if (alarm) alarms.push({ top: index * step, alarm })
  }
  // In a long article a mark is thinner than a hair, so these are drawn last and never that thin.
  const tall = Math.max(step - gap, 3 * scale)
  for (const { top, alarm } of alarms) {
    if (alarm === 'needs work') {
      pen.fillStyle = style.getPropertyValue('--warning')
      pen.fillRect(0, top, width * 0.4, tall)
    } else {
      pen.fillStyle = style.getPropertyValue('--deleted')
      pen.fillRect(0, top, width * 0.42, tall)
      pen.fillRect(width * 0.58, top, width * 0.42, tall)
      pen.clearRect(width * 0.42, top, width * 0.16, tall)
    }
  }
  if (active < 0) return
  pen.strokeStyle = style.getPropertyValue('--ink')
  pen.lineWidth = 2 * scale
  pen.strokeRect(scale, active * step + scale, width - 2 * scale, Math.max(tall - 2 * scale, scale))
}
