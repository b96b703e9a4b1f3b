// The site's server: `next start` that can also send what the build has compressed. `npm start` runs it.
// Options: --port N, --hostname NAME (all interfaces without one).
import { createServer } from 'node:http'
import { parseArgs } from 'node:util'
import { promiseEncoding } from '../lib/delivery/encoding-header.mjs'
import { endOnSignals } from './lib/end-on-signals.mjs'
import { root } from './lib/root.mjs'
import { sendEncoded } from './lib/send-encoded.mjs'

process.env.NODE_ENV = 'production'
promiseEncoding()
const { values } = parseArgs({ options: { port: { type: 'string' }, hostname: { type: 'string' } } })
const port = Number(values.port)

const { default: next } = await import('next')
const app = next({ dir: root, dev: false, hostname: values.hostname, port })
await app.prepare()
const handle = app.getRequestHandler()
const server = createServer(async (request, response) => {
  try {
    sendEncoded(response)
    await handle(request, response)
  } catch (error) {
    console.error(`${request.method} ${request.url}:`, error)
    response.statusCode = 500
    response.end()
  }
})
server.listen(port, values.hostname)
endOnSignals(server)
