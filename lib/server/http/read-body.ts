import { Problem } from './problem.ts'

const KB = 1024
export const SMALL_BODY = 100 * KB

/**
 * The body as the schema of an operation wants to see it: an object from JSON or from a form; a body of one of
 * `fileTypes` is a form with nothing but its `file`. An empty body is `{}`. Throws a Problem: 413 beyond `largest` bytes (counted while reading: a length that is announced need
 * not be true), 415 for another type, 400 for what cannot be read.
 */
export async function readBody(
  request: Request,
  {
    largest,
    form,
    json = true,
    fileTypes = [],
  }: { largest: number; form: boolean; json?: boolean; fileTypes?: readonly string[] },
): Promise<unknown> {
  const type = request.headers.get('content-type') ?? ''
  const bytes = await readBytes(request, largest)
  if (bytes.length === 0 && type === '') return {}
  if (json && isJson(type)) return bytes.length === 0 ? {} : parseJson(bytes)
  if (form && /^multipart\/form-data\s*;/i.test(type)) return parseForm(bytes, type)
  const bare = type.split(';')[0]?.trim().toLowerCase() ?? ''
  if (fileTypes.includes(bare)) return { file: new File([new Uint8Array(bytes)], '', { type: bare }) }
  const wanted = [
    ...(json ? ['application/json'] : []),
    ...(form ? ['multipart/form-data'] : []),
    ...fileTypes,
  ]
  throw new Problem(415, `The body must be ${wanted.join(' or ')}, not “${type}”.`)
}

/** True for a Content-Type of JSON. */
export function isJson(type: string): boolean {
  return /^application\/([\w.-]+\+)?json\s*(;|$)/i.test(type)
}

async function readBytes(request: Request, largest: number): Promise<Buffer> {
  const tooLarge = () =>
    new Problem(413, `The body is too large: at most ${inWords(largest)} are taken here.`)
  if (Number(request.headers.get('content-length')) > largest) throw tooLarge()
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > largest) throw tooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function inWords(bytes: number): string {
  return bytes < KB * KB ? `${Math.round(bytes / KB)} KB` : `${Math.round(bytes / KB / KB)} MB`
}

function parseJson(bytes: Buffer): unknown {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Problem(400, 'The body is not UTF-8.')
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new Problem(400, `The body is not JSON: ${error instanceof Error ? error.message : error}`)
  }
}

async function parseForm(bytes: Buffer, type: string): Promise<unknown> {
  let form: FormData
  try {
    form = await new Response(new Uint8Array(bytes), { headers: { 'Content-Type': type } }).formData()
  } catch {
    throw new Problem(400, 'The form cannot be read; it may have been cut short.')
  }
  const names = [...form.keys()]
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice) throw new Problem(422, `The form has more than one “${twice}”; send one at a time.`)
  return Object.fromEntries(form)
}
