import { createServer, get } from 'node:http'
import { expect, it } from 'vitest'
import { encodingHeader } from '../../lib/delivery/encoding-header.mjs'
import { sendEncoded } from './send-encoded.mjs'

/** The headers that come from a server that answers so. */
async function received(answer) {
  const server = createServer((_, response) => {
    sendEncoded(response)
    answer(response)
  })
  await new Promise((resolve) => server.listen(0, 'localhost', resolve))
  try {
    const { port } = server.address()
    return await new Promise((resolve, reject) => {
      get({ port, agent: false }, (response) => {
        response.resume().once('end', () => resolve(response.headers))
      }).once('error', reject)
    })
  } finally {
    server.close()
  }
}

it('names the encoding as browsers know it', async () => {
  const headers = await received((response) => response.setHeader(encodingHeader, 'br').end('x'))
  expect(headers['content-encoding']).toBe('br')
  expect(headers).not.toHaveProperty(encodingHeader)
})

it('leaves other answers alone', async () => {
  expect(await received((response) => response.end('x'))).not.toHaveProperty('content-encoding')
})
