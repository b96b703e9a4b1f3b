// The API on Node's own server, for tests that kill and starve it and have no time for a build.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Readable } from 'node:stream'
import { parseArgs } from 'node:util'
import { endOnSignals } from '../../../scripts/lib/end-on-signals.mjs'
import * as health from '../health/route'
import * as live from '../live/route'
import * as events from '../v1/events/route'

type Handler = (request: Request) => Promise<Response>
const routes: Readonly<Record<string, Readonly<Record<string, Handler>>>> = {
  '/api/live': { GET: live.GET },
  '/api/health': { GET: health.GET },
  '/api/v1/events': { GET: events.GET, POST: events.POST },
}

async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  const url = new URL(incoming.url ?? '/', `http://${incoming.headers.host}`)
  const handle = routes[url.pathname]?.[incoming.method ?? '']
  if (!handle) return void outgoing.writeHead(404).end()
  const gone = new AbortController()
  outgoing.once('close', () => gone.abort())
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) headers.set(name, String(value))
  const body = incoming.method === 'POST' ? (Readable.toWeb(incoming) as ReadableStream<Uint8Array>) : null
  const init = { method: incoming.method, headers, body, duplex: 'half', signal: gone.signal }
  const response = await handle(new Request(url, init as RequestInit))
  outgoing.writeHead(response.status, Object.fromEntries(response.headers))
  outgoing.end(await response.text())
}

const { values } = parseArgs({ options: { port: { type: 'string' }, hostname: { type: 'string' } } })
const server = createServer((incoming, outgoing) => {
  answer(incoming, outgoing).catch(() => outgoing.destroy())
})
server.listen(Number(values.port), values.hostname)
endOnSignals(server)
