import { ApiError } from './error-response'

/** The most bytes that a request may hold: a hundred events of the usual size fit many times. */
export const maxBytes = 1024 * 1024

/** What a request may hold of JSON: the fullest batch of events has half as many values and is six deep. */
const maxValues = 60_000
const maxDepth = 10

/** The JSON of a request, refused before it is parsed or looked at when it is too large, too deep or no JSON at all. */
export async function readJson(request: Request): Promise<unknown> {
  const [type, ...parameters] = (request.headers.get('content-type') ?? '').toLowerCase().split(';')
  const charset = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('charset='))
  if (type?.trim() !== 'application/json' || !/^(charset="?utf-8"?)?$/.test(charset ?? '')) {
    throw new ApiError('unsupported_media_type')
  }
  const value = parse(await readText(request))
  refuseExcess(value)
  return value
}

async function readText(request: Request): Promise<string> {
  if (Number(request.headers.get('content-length')) > maxBytes) throw new ApiError('payload_too_large')
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let text = ''
  let size = 0
  // Counted while it arrives: the length that a client declares may be missing or wrong.
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > maxBytes) throw new ApiError('payload_too_large')
    text += orInvalid(() => decoder.decode(chunk, { stream: true }))
  }
  return text + orInvalid(() => decoder.decode())
}

function parse(text: string): unknown {
  return orInvalid(() => JSON.parse(text))
}

function orInvalid<T>(read: () => T): T {
  try {
    return read()
  } catch {
    throw new ApiError('invalid_json')
  }
}

/** Keeps what validation costs, and the list of what it finds, in proportion. A stack of our own: no depth can break it. */
function refuseExcess(value: unknown): void {
  const open: { value: unknown; depth: number }[] = [{ value, depth: 1 }]
  let values = 0
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth } = next
    if (typeof value !== 'object' || value === null) continue
    const children = Object.values(value)
    values += children.length
    if (values > maxValues || depth > maxDepth) {
      const message = `more than ${maxValues} values, or deeper than ${maxDepth}`
      throw new ApiError('invalid_event', [{ path: '', message }])
    }
    for (const child of children) open.push({ value: child, depth: depth + 1 })
  }
}
