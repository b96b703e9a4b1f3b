import { createServer } from 'node:http'
import { addressHeader, clientAddress } from '../../../lib/limits/address.mjs'
import { log } from '../../../lib/observe/log.mjs'
import { requestId, requestIdHeader } from '../../../lib/observe/request-id.mjs'
import { recordRequest } from '../../../lib/observe/request-log.mjs'
import { routeName } from '../../../lib/observe/route-name.mjs'
import { limitConnections } from './connections.mjs'
import { earlyRefusal, guardHeaders, refuse } from './refuse.mjs'
import { maxConnectionsPerAddress, maxHeaderBytes, timing } from './timing.mjs'
import { answerUnreadable } from './unreadable.mjs'

/** Nginx's number for a client that left before it was answered. */
const clientGone = 499

/**
 * An HTTP server that gives each request an id and the client's address, bounds what a connection may take, and records
 * every answer; `handle` answers.
 * @param {(request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => unknown} handle
 * @param {{ trustedProxies: number, rateLimits: boolean, https: boolean, times?: typeof timing, connections?: number }} options
 */
export function createSiteServer(handle, options) {
  const { trustedProxies, rateLimits, https, times = timing, connections = maxConnectionsPerAddress } = options
  const server = createServer({
    headersTimeout: times.headers,
    requestTimeout: times.request,
    keepAliveTimeout: times.keepAlive,
    connectionsCheckingInterval: times.checkEvery,
    maxHeaderSize: maxHeaderBytes,
    insecureHTTPParser: false,
    requireHostHeader: true,
  })
  server.setTimeout(times.idle)
  server.on('clientError', answerUnreadable)
  // Behind a proxy all connections are the proxy's.
  if (rateLimits && trustedProxies === 0) limitConnections(server, connections)
  server.on('request', async (request, response) => {
    const { headers, method = '' } = request
    const path = (request.url ?? '').split('?', 1)[0]
    const id = requestId(headers[requestIdHeader], trustedProxies > 0)
    headers[requestIdHeader] = id
    headers[addressHeader] = clientAddress({
      socket: request.socket.remoteAddress,
      forwardedFor: headers['x-forwarded-for'],
      trustedProxies,
    })
    response.setHeader('X-Request-Id', id)
    const start = performance.now()
    response.once('close', () => {
      const status = response.writableFinished ? response.statusCode : clientGone
      recordRequest({ id, method, path, status, millis: performance.now() - start })
    })
    const refusal = earlyRefusal(request)
    if (refusal) return refuse(response, refusal, https)
    try {
      await handle(request, response)
    } catch (error) {
      log().error(
        { request: id, method, route: routeName(path), error: error?.stack ?? String(error) },
        'request failed',
      )
      if (response.headersSent) response.destroy()
      else response.writeHead(500, guardHeaders).end()
    }
  })
  return server
}
