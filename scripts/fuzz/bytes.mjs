import fc from 'fast-check'

/** What goes over a connection; `cut`: the client ends its side after it, since the server would wait for more. */
/** @typedef {{ bytes: Buffer, cut: boolean }} Sent */

const surplus = { 'too-short': -1, 'too-long': 10 }

/** @param {import('./inputs.mjs').Input} input @returns {Sent} */
export function bytesOf({ method, path, headers, body, how }) {
  const content = Buffer.from(body ?? '')
  const lines = [
    `${method} ${path} HTTP/1.1`,
    'Host: unroll.example',
    'Connection: close',
    ...headers.map(([name, value]) => `${name}: ${value}`),
  ]
  const bare = content.length === 0
  if (how === 'chunked' || how === 'broken-chunks') lines.push('Transfer-Encoding: chunked')
  else if (!bare || how !== 'plain') lines.push(`Content-Length: ${content.length + (surplus[how] ?? 0)}`)
  const head = Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1')
  const sent = how === 'chunked' || how === 'broken-chunks' ? chunks(content, how === 'broken-chunks') : content
  return { bytes: Buffer.concat([head, sent]), cut: how === 'too-long' || how === 'broken-chunks' }
}

function chunks(content, broken) {
  const half = Math.ceil(content.length / 2)
  const parts = [content.subarray(0, half), content.subarray(half)].filter((part) => part.length > 0)
  const size = (part) => (broken ? 'fffffffffffffff' : part.length.toString(16))
  const pieces = parts.flatMap((part) => [Buffer.from(`${size(part)}\r\n`), part, Buffer.from('\r\n')])
  return Buffer.concat([...pieces, Buffer.from(broken ? 'zz\r\n' : '0\r\n\r\n')])
}

const head = 'GET /api/v1/events HTTP/1.1\r\nHost: unroll.example\r\nConnection: close\r\n'
const fixed = [
  `${head}${'X-a: b\r\n'.repeat(1500)}\r\n`,
  `${head}X: ${'x'.repeat(100_000)}\r\n\r\n`,
  `GET /${'%41'.repeat(5000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
  'GET http://evil.example/api/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  'GET //evil.example/zh HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  'OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  'CONNECT evil.example:443 HTTP/1.1\r\nHost: x\r\n\r\n',
  'TRACE /zh HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  'PROPFIND /api/v1/events HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  'GET /zh HTTP/9.9\r\nHost: x\r\n\r\n',
  'GET /zh HTTP/1.0\r\n\r\n',
  'GET /zh\r\n\r\n',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  `${head}Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
  `${head}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  `${head}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n`,
  `${head}Content-Length: -1\r\n\r\n`,
  `${head}Content-Length: 99999999999999999999\r\n\r\n`,
  `${head}Host: other.example\r\n\r\n`,
  'GET /zh HTTP/1.1\r\nHost: \u00e9\u0000x\r\nConnection: close\r\n\r\n',
  'GET /zh HTTP/1.1\r\nHost: x:99999999\r\nConnection: close\r\n\r\n',
  'GET /\\..\\..\\etc\\passwd HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  'GET /zh?x=\u00ff\u00fe HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  `${'GET /api/live HTTP/1.1\r\nHost: x\r\n\r\n'.repeat(30)}GET /api/live HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`,
]

/**
 * Bytes that may be no request at all: noise, requests with some bytes changed, and the tricks that servers fell for.
 * @param {fc.Arbitrary<import('./inputs.mjs').Input>} inputs
 * @returns {fc.Arbitrary<Sent>}
 */
export function rawBytes(inputs) {
  const noise = fc.uint8Array({ minLength: 1, maxLength: 400 }).map((bytes) => Buffer.from(bytes))
  const damages = fc.array(fc.tuple(fc.nat(), fc.oneof(fc.nat({ max: 255 }), fc.constantFrom(0, 10, 13, 32, 58))), {
    minLength: 1,
    maxLength: 4,
  })
  const damaged = fc.tuple(inputs, damages).map(([input, places]) => {
    const { bytes } = bytesOf(input)
    const reach = Math.min(bytes.length, 400)
    for (const [place, byte] of places) bytes[place % reach] = byte
    return bytes
  })
  const tricks = fc.constantFrom(...fixed).map((text) => Buffer.from(text, 'latin1'))
  return fc.oneof(noise, damaged, tricks).map((bytes) => ({ bytes, cut: true }))
}
