/** Server-sent events from a generator. */

const HEARTBEAT_MS = 15_000

interface Event {
  kind: string
}

/**
 * Streams what `produce` yields, each event named by its `kind`, its other fields as data. `produce` gets a
 * signal that is aborted when the caller goes away or one of `signals` is; comments in between keep proxies
 * from giving up on a quiet stream. The first comment goes at once: the status and headers of the response leave
 * with its first byte, and whoever waits for a turn would hear nothing until then. `onFault` makes the last event of
 * what `produce` throws.
 */
export function streamEvents<E extends Event>(
  produce: (signal: AbortSignal) => AsyncIterable<E>,
  { signals, onFault }: { signals: AbortSignal[]; onFault: (fault: unknown) => Event },
): Response {
  const left = new AbortController()
  const signal = AbortSignal.any([left.signal, ...signals])
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const send = (text: string) => {
        if (!left.signal.aborted) controller.enqueue(encoder.encode(text))
      }
      send(': open\n\n')
      const heartbeat = setInterval(() => send(': still here\n\n'), HEARTBEAT_MS)
      try {
        for await (const event of produce(signal)) send(toText(event))
      } catch (fault) {
        if (!signal.aborted) send(toText(onFault(fault)))
      } finally {
        clearInterval(heartbeat)
        if (!left.signal.aborted) controller.close()
      }
    },
    cancel: () => left.abort(),
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      // `no-transform` keeps compression, which would hold events back, away from the stream.
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  })
}

function toText({ kind, ...data }: Event): string {
  return `event: ${kind}\ndata: ${JSON.stringify(data)}\n\n`
}
