import { describe, expect, it } from 'vitest'
import { maxBytes, readJson } from './body'
import type { ApiError } from './error-response'
import { request } from './testing'

const read = (body: string, headers: Record<string, string> = {}) => readJson(request('POST', '/', { body, headers }))
const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'read',
    (error: ApiError) => error.code,
  )

/** A request whose body comes in pieces, with no length declared. */
function streamed(pieces: Iterable<Uint8Array>): Request {
  const iterator = pieces[Symbol.iterator]()
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const { done, value } = iterator.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
  })
  const headers = { 'content-type': 'application/json' }
  return new Request('http://unroll.example/', {
    method: 'POST',
    headers,
    body,
    duplex: 'half',
  } as unknown as RequestInit)
}

describe('the type', () => {
  it.each(['application/json', 'Application/JSON; charset=UTF-8', 'application/json;charset="utf-8"'])(
    'may be %s',
    async (type) => {
      expect(await read('{"a":[1]}', { 'content-type': type })).toEqual({ a: [1] })
    },
  )

  it.each([
    'text/plain',
    '',
    'application/x-www-form-urlencoded',
    'application/jsonp',
    'application/json; charset=gbk',
  ])('may not be %j', async (type) => {
    expect(await code(read('{}', { 'content-type': type }))).toBe('unsupported_media_type')
  })
})

describe('the content', () => {
  it.each(['', '{', '{"a":1}x', 'undefined', "{'a':1}", '\u0000'])(
    'is refused when it is no JSON: %j',
    async (body) => {
      expect(await code(read(body))).toBe('invalid_json')
    },
  )

  it('is refused when it is no UTF-8, also across two pieces', async () => {
    const piece = (...bytes: number[]) => new Uint8Array(bytes)
    expect(await code(readJson(streamed([piece(0x22, 0xff, 0x22)])))).toBe('invalid_json')
    expect(await code(readJson(streamed([piece(0x22, 0xe5)])))).toBe('invalid_json')
    expect(await readJson(streamed([piece(0x22, 0xe5, 0xbe), piece(0xaa, 0x22)]))).toBe('循')
  })

  it('is refused when there is none', async () => {
    expect(await code(readJson(request('POST', '/')))).toBe('invalid_json')
  })

  it('may be a mebibyte and no byte more, however it comes', async () => {
    const text = (bytes: number) => `"${'a'.repeat(bytes - 2)}"`
    expect(await read(text(maxBytes))).toHaveLength(maxBytes - 2)
    expect(await code(read(text(maxBytes + 1)))).toBe('payload_too_large')
    expect(await code(read('{}', { 'content-length': String(maxBytes + 1) }))).toBe('payload_too_large')
    let sent = 0
    function* endless() {
      for (;;) {
        sent += 1
        yield new Uint8Array(64 * 1024).fill(0x20)
      }
    }
    expect(await code(readJson(streamed(endless())))).toBe('payload_too_large')
    expect(sent).toBeLessThan(30)
  })

  it('may not be deep, nor of very many values', async () => {
    expect(await code(read('['.repeat(500_000) + ']'.repeat(500_000)))).toBe('invalid_event')
    expect(await code(read(`{"events":[${'0,'.repeat(100_000)}0]}`))).toBe('invalid_event')
    expect(await code(read(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`))).toBe('invalid_event')
  })
})
