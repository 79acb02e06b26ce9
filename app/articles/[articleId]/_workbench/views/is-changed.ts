import type { SegmentView } from '#lib/editor'

/** Whether somebody changed what a machine had written. */
export function isChanged({ segment, target }: SegmentView): boolean {
  return segment.machine !== null && target !== segment.machine
}
