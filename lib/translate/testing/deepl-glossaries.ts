import type { IncomingMessage, ServerResponse } from 'node:http'

export interface KeptGlossary {
  name: string
  /** As sent: a line for each entry, a tab between the two. */
  entries: string
}

/** DeepL's `/v2/glossaries`, with the glossaries it keeps. */
export class DeeplGlossaries {
  /** By id. */
  readonly kept = new Map<string, KeptGlossary>()
  /** Each call as „POST /v2/glossaries“. */
  readonly calls: string[] = []
  /** Answers in place of the server where it returns true. */
  misbehave: (method: string, response: ServerResponse, number: number) => boolean = () => false
  /** How often a new glossary is looked at before it is ready. */
  looks = 0
  private made = 0

  answer(request: IncomingMessage, parameters: URLSearchParams, response: ServerResponse): void {
    const { method = '', url = '' } = request
    const id = url.split('/')[3]
    this.calls.push(`${method} ${url}`)
    if (this.misbehave(method, response, this.calls.length)) return
    if (method === 'POST') this.create(parameters, response)
    else if (id === undefined)
      send(response, 200, { glossaries: [...this.kept.keys()].map((one) => this.info(one)) })
    else if (!this.kept.has(id)) send(response, 404, { message: 'Glossary not found' })
    else if (method === 'DELETE') {
      this.kept.delete(id)
      response.writeHead(204).end()
    } else {
      this.looks--
      send(response, 200, this.info(id))
    }
  }

  /** What the one glossary holds that is kept; null where it is not just one. */
  only(): KeptGlossary | null {
    return this.kept.size === 1 ? ([...this.kept.values()][0] ?? null) : null
  }

  private create(parameters: URLSearchParams, response: ServerResponse): void {
    const entries = parameters.get('entries') ?? ''
    const lines = entries.split('\n').map((line) => line.split('\t'))
    const sources = lines.map(([source]) => source)
    const proper =
      parameters.get('source_lang') === 'de' &&
      parameters.get('target_lang') === 'en' &&
      parameters.get('entries_format') === 'tsv' &&
      lines.every((line) => line.length === 2 && line.every((text) => text !== '' && text.length <= 1024)) &&
      new Set(sources).size === sources.length
    if (!proper) {
      send(response, 400, { message: 'Bad request', detail: 'Invalid glossary entries provided' })
      return
    }
    const id = `glossary-${++this.made}`
    this.kept.set(id, { name: parameters.get('name') ?? '', entries })
    send(response, 201, this.info(id))
  }

  private info(id: string) {
    const { name, entries } = this.kept.get(id) ?? { name: '', entries: '' }
    return {
      glossary_id: id,
      name,
      ready: this.looks <= 0,
      source_lang: 'de',
      target_lang: 'en',
      creation_time: '2026-01-01T00:00:00.000Z',
      entry_count: entries.split('\n').length,
    }
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
