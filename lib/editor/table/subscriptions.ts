type Listener = () => void

/** Who wants to be told of what: of one segment, of the order, of the summary. */
export class Subscriptions {
  #bySegment = new Map<string, Set<Listener>>()
  #order = new Set<Listener>()
  #summary = new Set<Listener>()

  toSegment(segmentId: string, listener: Listener): () => void {
    const listeners = this.#bySegment.get(segmentId) ?? new Set()
    this.#bySegment.set(segmentId, listeners)
    return added(listeners, listener)
  }

  toOrder(listener: Listener): () => void {
    return added(this.#order, listener)
  }

  toSummary(listener: Listener): () => void {
    return added(this.#summary, listener)
  }

  segmentChanged(segmentId: string): void {
    tell(this.#bySegment.get(segmentId))
  }

  orderChanged(): void {
    tell(this.#order)
  }

  summaryChanged(): void {
    tell(this.#summary)
  }
}

function added(listeners: Set<Listener>, listener: Listener): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** A listener may leave, or bring another, while it is told. */
function tell(listeners: Set<Listener> | undefined): void {
  for (const listener of [...(listeners ?? [])]) listener()
}
