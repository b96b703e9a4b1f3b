import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/**
 * A server on this machine that answers everyone and counts who came: what reaches it has got through every wall. It
 * counts connections, so that a socket's or a beacon's counts as well.
 */
export async function listener() {
  let visits = 0
  let requests = 0
  const server = createServer((_, response) => {
    requests++
    response.writeHead(200, {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Headers': '*',
      'Content-Type': 'text/javascript',
    })
    response.end('self.reached = true')
  })
  server.on('connection', () => {
    visits++
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    address: `http://localhost:${port}/x.js`,
    visits: () => visits,
    /** Without the connections that a browser opens in advance and says nothing on. */
    requests: () => requests,
    close() {
      const closed = new Promise((resolve) => server.close(resolve))
      server.closeAllConnections()
      return closed
    },
  }
}
