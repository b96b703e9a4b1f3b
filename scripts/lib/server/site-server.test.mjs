import { connect } from 'node:net'
import { describe, expect, it } from 'vitest'
import { addressHeader } from '../../../lib/limits/address.mjs'
import { caughtLog } from '../../../lib/observe/log-testing'
import { dataHeaders } from '../../../lib/security/headers'
import { guardHeaders, hsts } from './refuse.mjs'
import { createSiteServer } from './site-server.mjs'
import { exchange, listening } from './testing.mjs'
import { maxAddressBytes, maxHeaderBytes } from './timing.mjs'

const options = { trustedProxies: 0, rateLimits: true, https: false }
const log = caughtLog()
const get = (path, ...headers) =>
  [`GET ${path} HTTP/1.1`, 'Host: x', ...headers, 'Connection: close', '', ''].join('\r\n')

/** Says what the routes are told. */
const tell = (request, response) =>
  response.end(JSON.stringify({ address: request.headers[addressHeader], id: request.headers['x-request-id'] }))

const ask = (bytes, given = {}, handle = tell) =>
  listening(createSiteServer(handle, { ...options, ...given }), (port) => exchange(port, bytes))

const bodyOf = (answer) => JSON.parse(answer.split('\r\n\r\n')[1].match(/\{.*\}/)[0])

describe('what the routes are told', () => {
  it('is the socket’s address, whatever the client says', async () => {
    const answer = await ask(get('/', `${addressHeader}: 6.6.6.6`, 'X-Forwarded-For: 6.6.6.6'))
    expect(bodyOf(answer).address).toBe('127.0.0.1')
  })

  it('is the address that a trusted proxy saw', async () => {
    const answer = await ask(get('/', 'X-Forwarded-For: 6.6.6.6', 'X-Forwarded-For: 203.0.113.7'), {
      trustedProxies: 1,
    })
    expect(bodyOf(answer).address).toBe('203.0.113.7')
  })

  it('is an id, which the answer has as well', async () => {
    const answer = await ask(get('/', 'X-Request-Id: chosen-by-anybody'))
    expect(bodyOf(answer).id).toMatch(/^[0-9a-f-]{36}$/)
    expect(answer).toContain(`X-Request-Id: ${bodyOf(answer).id}\r\n`)
    expect(bodyOf(await ask(get('/', 'X-Request-Id: chosen-by-proxy'), { trustedProxies: 1 })).id).toBe(
      'chosen-by-proxy',
    )
  })
})

describe('a request that goes no further', () => {
  it.each([
    ['an address that is too long', get(`/${'x'.repeat(maxAddressBytes)}`), '414 URI Too Long'],
    ['TRACE', get('/').replace('GET', 'TRACE'), '405 Method Not Allowed'],
    ['PROPFIND', get('/api/live').replace('GET', 'PROPFIND'), '405 Method Not Allowed'],
    ['no path', get('*').replace('GET', 'OPTIONS'), '400 Bad Request'],
    ['headers that are too large', get('/', `X: ${'x'.repeat(maxHeaderBytes)}`), '431 Request Header Fields Too Large'],
    ['two lengths of a body', get('/', 'Content-Length: 1', 'Content-Length: 2'), '400 Bad Request'],
    [
      'a length and chunks, by which servers disagree where a request ends',
      `POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      '400 Bad Request',
    ],
    ['no host', 'GET / HTTP/1.1\r\n\r\n', '400 Bad Request'],
    ['no HTTP', '\u0016\u0003\u0001\u0002\u0000\r\n\r\n', '400 Bad Request'],
    ['a header folded over two lines', 'GET / HTTP/1.1\r\nHost: x\r\nA: 1\r\n 2\r\nB\r\n\r\n', '400 Bad Request'],
  ])('has %s', async (_, bytes, status) => {
    const answer = await ask(bytes)
    expect(answer.split('\r\n')[0]).toBe(`HTTP/1.1 ${status}`)
    expect(answer).toMatch(/^connection: close\r$/im)
    // Node answers this one by itself.
    if (!/^host:/im.test(bytes) && bytes.startsWith('GET')) return
    expect(answer).toMatch(/^x-request-id: [0-9a-f-]{36}\r$/im)
    for (const [name, value] of Object.entries(guardHeaders)) expect(answer).toContain(`${name}: ${value}\r\n`)
  })

  it('asks for another protocol in vain, and is answered in ours', async () => {
    const upgrade = get('/').replace('Connection: close', 'Connection: Upgrade, close\r\nUpgrade: websocket')
    expect(await ask(upgrade)).toMatch(/^HTTP\/1\.1 200 /)
  })

  it('is told of https where browsers come by it', async () => {
    const trace = get('/').replace('GET', 'TRACE')
    expect(await ask(trace, { https: true })).toContain('Strict-Transport-Security: max-age=31536000\r\n')
    expect(await ask(trace)).not.toContain('Strict-Transport-Security')
  })

  it('has the headers that routes give to data', () => {
    const { 'Cache-Control': cache, ...others } = guardHeaders
    expect({ ...others, ...hsts }).toEqual(dataHeaders({ https: true }))
    expect(cache).toBe('no-store')
  })
})

describe('a connection that is kept busy', () => {
  const times = { headers: 300, request: 600, keepAlive: 200, idle: 700, checkEvery: 50 }
  const slow = { ...options, times }

  it('by headers that never end (slowloris) is answered and ended', async () => {
    const endless = `GET / HTTP/1.1\r\n${'X-a: b\r\n'.repeat(1000)}`
    const answer = await listening(createSiteServer(tell, slow), (port) => exchange(port, endless, { pause: 20 }))
    expect(answer).toMatch(/^HTTP\/1\.1 408 Request Timeout\r\n/)
  })

  it('by half a request is ended', async () => {
    const half = 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"events":'
    const waiting = (request, response) => request.resume().on('end', () => response.end())
    const answer = await listening(createSiteServer(waiting, slow), (port) => exchange(port, half))
    expect(answer).toMatch(/^(HTTP\/1\.1 408 |$)/)
  })

  it('by nothing at all is ended', async () => {
    expect(await listening(createSiteServer(tell, slow), (port) => exchange(port, ''))).toMatch(/^(HTTP\/1\.1 408 |$)/)
  })

  it('by an answer that nobody takes is ended', async () => {
    let gaveUp
    const given = new Promise((resolve) => {
      gaveUp = resolve
    })
    const endless = (_, response) => {
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      }
      response.on('drain', more).on('close', gaveUp)
      more()
    }
    await listening(createSiteServer(endless, slow), async (port) => {
      const socket = connect(port, '127.0.0.1').on('error', () => {})
      socket.pause()
      socket.write(get('/'))
      await given
      socket.destroy()
    })
  })

  it('does not keep another from being answered', async () => {
    await listening(createSiteServer(tell, slow), async (port) => {
      const stuck = Array.from({ length: 50 }, () => exchange(port, 'GET / HTTP/1.1\r\n'))
      expect(await exchange(port, get('/'))).toMatch(/^HTTP\/1\.1 200 /)
      await Promise.all(stuck)
    })
  })
})

it('ends what one network opens beyond its connections, and lets others wait for no one', async () => {
  const hold = () => {}
  await listening(createSiteServer(hold, { ...options, connections: 3 }), async (port) => {
    const held = Array.from({ length: 3 }, () => exchange(port, get('/')))
    expect(await exchange(port, get('/'))).toBe('')
    void held
  })
  const proxied = { ...options, trustedProxies: 1, connections: 1 }
  await listening(createSiteServer(tell, proxied), async (port) => {
    const answers = await Promise.all([1, 2, 3].map(() => exchange(port, get('/'))))
    expect(answers.every((answer) => answer.startsWith('HTTP/1.1 200 '))).toBe(true)
  })
})

it('answers what a handler throws without a word of it, and logs it under the answer’s id', async () => {
  const answer = await ask(get('/api/x?secret'), {}, () => {
    throw new Error('deep inside')
  })
  expect(answer).toMatch(/^HTTP\/1\.1 500 /)
  expect(answer).not.toContain('deep inside')
  const id = answer.match(/x-request-id: (\S+)/i)[1]
  expect(log[0]).toMatchObject({ request: id, error: expect.stringContaining('deep inside') })
  await expect.poll(() => log[1]).toMatchObject({ request: id, method: 'GET', status: 500 })
  expect(JSON.stringify(log)).not.toContain('secret')
})

it('says of a client that left that it left', async () => {
  await listening(
    createSiteServer(() => {}, options),
    async (port) => {
      const socket = connect(port, '127.0.0.1')
      socket.write(get('/api/x'))
      setTimeout(() => socket.destroy(), 50)
      await expect.poll(() => log[0]).toMatchObject({ status: 499 })
    },
  )
})
