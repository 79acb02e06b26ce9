import { applyPatch, type Segment, type SegmentPatch } from '#lib/article'
import type { SaveOutcome, Timers } from '../contract.ts'

/** For tests: time that passes only when told to. Timers fire in order of their time, then of their setting. */
export class FakeClock implements Timers {
  #now = Date.parse('2026-01-01T00:00:00Z')
  #next = 1
  #timers = new Map<number, { at: number; callback: () => void }>()

  now(): number {
    return this.#now
  }

  set(callback: () => void, ms: number): unknown {
    const handle = this.#next++
    this.#timers.set(handle, { at: this.#now + ms, callback })
    return handle
  }

  clear(handle: unknown): void {
    this.#timers.delete(handle as number)
  }

  get waiting(): number {
    return this.#timers.size
  }

  wait(ms: number): Promise<void> {
    return new Promise((resolve) => this.set(resolve, ms))
  }

  /** Lets promises run between two timers as a real loop would. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms
    await settled()
    for (;;) {
      const due = [...this.#timers]
        .filter(([, { at }]) => at <= end)
        .sort(([a, x], [b, y]) => x.at - y.at || a - b)[0]
      if (!due) break
      const [handle, { at, callback }] = due
      this.#timers.delete(handle)
      this.#now = at
      callback()
      await settled()
    }
    this.#now = end
  }
}

/** For tests: a localStorage. */
export class FakeStorage {
  #values = new Map<string, string>()

  get length(): number {
    return this.#values.size
  }

  key(index: number): string | null {
    return [...this.#values.keys()][index] ?? null
  }

  getItem(key: string): string | null {
    return this.#values.get(key) ?? null
  }

  setItem(key: string, value: string): void {
    this.#values.set(key, value)
  }

  removeItem(key: string): void {
    this.#values.delete(key)
  }

  /** The keys of what was written ahead and not yet taken out; marks of what is done are left out. */
  entries(): string[] {
    return [...this.#values.keys()].filter((key) => !key.startsWith('gegenlesen-done'))
  }
}

/** All promises that can go on without a timer have gone on. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** How the network treats one request. */
export type Fate =
  | { kind: 'answered'; there: number; back: number }
  | { kind: 'never-arrives'; there: number }
  /** The client gave up after `there`; the server got it `back` later all the same. */
  | { kind: 'answer-lost'; there: number; back: number }

export interface LogEntry {
  segmentId: string
  version: number
  author: string
  target: string | null
  status: Segment['status']
  /** What the write replaced. */
  over: { target: string | null; author: string }
}

/** For tests: the server, with the real law of a save, and a network in front of it that obeys its fates. */
export class FakeServer {
  segments: Segment[]
  log: LogEntry[] = []
  /** Texts that came too late and are only in the history. */
  late: { segmentId: string; target: string }[] = []
  requests: { segmentId: string; patch: SegmentPatch }[] = []
  fate: () => Fate = () => ({ kind: 'answered', there: 10, back: 10 })
  down = false
  /** Requests that have not been answered, now and at most. */
  open = 0
  mostOpen = 0
  #gone: Segment[] = []
  #authors = new Map<string, string>()

  constructor(
    readonly clock: FakeClock,
    segments: Segment[],
  ) {
    this.segments = segments
  }

  segment(segmentId: string): Segment {
    const found = this.segments.find(({ id }) => id === segmentId)
    if (!found) throw new Error(`no segment ${segmentId}`)
    return found
  }

  /** A save through the network. */
  async save(author: string, segmentId: string, patch: SegmentPatch): Promise<SaveOutcome> {
    this.requests.push({ segmentId, patch })
    this.open++
    this.mostOpen = Math.max(this.mostOpen, this.open)
    try {
      const fate = this.fate()
      await this.clock.wait(fate.there)
      if (this.down || fate.kind === 'never-arrives') return { kind: 'offline' }
      if (fate.kind === 'answer-lost') {
        void this.clock.wait(fate.back).then(() => this.write(author, segmentId, patch))
        return { kind: 'offline' }
      }
      const outcome = this.write(author, segmentId, patch)
      await this.clock.wait(fate.back)
      return this.down ? { kind: 'offline' } : outcome
    } finally {
      this.open--
    }
  }

  /** A write at the server itself. */
  write(author: string, segmentId: string, patch: SegmentPatch): SaveOutcome {
    const index = this.segments.findIndex(({ id }) => id === segmentId)
    const before = this.segments[index]
    if (!before) return { kind: 'missing' }
    if (patch.version !== before.version) {
      if (patch.target?.trim()) this.late.push({ segmentId, target: patch.target })
      return { kind: 'conflict', latest: before }
    }
    const patched = applyPatch(before, patch)
    if (patched.kind === 'refused') return patched
    // A save that names a target counts even if it changes nothing: then no older request can arrive after it.
    if (!patched.changed && patch.target === undefined) return { kind: 'saved', segment: before }
    const segment = { ...patched.segment, version: before.version + 1 }
    this.segments = this.segments.with(index, segment)
    const over = { target: before.target, author: this.#authors.get(segmentId) ?? 'nobody' }
    if (segment.target !== before.target) this.#authors.set(segmentId, author)
    const { version, target, status } = segment
    this.log.push({ segmentId, version, author, target, status, over })
    return { kind: 'saved', segment }
  }

  /** Someone else writes on whatever stands there. */
  edit(author: string, segmentId: string, patch: Omit<SegmentPatch, 'version'>): Segment {
    this.write(author, segmentId, { ...patch, version: this.segment(segmentId).version })
    return this.segment(segmentId)
  }

  /** An engine fills in a text. */
  translate(segmentId: string, text: string): Segment {
    this.segments = this.segments.map((segment) =>
      segment.id === segmentId
        ? { ...segment, machine: text, target: text, status: 'machine', version: segment.version + 1 }
        : segment,
    )
    this.#authors.set(segmentId, 'engine')
    return this.segment(segmentId)
  }

  /** As a join would: the segment is no longer there. */
  remove(segmentId: string): void {
    this.#gone.push(...this.segments.filter(({ id }) => id === segmentId))
    this.segments = this.segments.filter(({ id }) => id !== segmentId)
  }

  /** As an article that comes back from the bin. */
  bringBack(): void {
    this.segments = [...this.segments, ...this.#gone]
    this.#gone = []
  }
}

/** A segment for tests, untranslated unless told otherwise. */
export function aSegment(id: string, rest: Partial<Segment> = {}): Segment {
  const source = rest.source ?? `Satz ${id}.`
  return {
    id,
    block: 0,
    kind: 'paragraph',
    level: 0,
    from: 0,
    to: source.length,
    source,
    target: null,
    machine: null,
    engine: null,
    match: null,
    status: rest.target == null ? 'untranslated' : 'edited',
    needsWork: false,
    version: 1,
    updatedAt: '2026-01-01T00:00:00.000Z',
    updatedBy: null,
    ...rest,
  }
}
