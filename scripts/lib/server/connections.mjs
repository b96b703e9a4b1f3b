import { networkOf } from '../../../lib/limits/address.mjs'

/**
 * Ends connections that are more than one client's network may have at once.
 * @param {import('node:http').Server} server
 * @param {number} most
 */
export function limitConnections(server, most) {
  /** @type {Map<string, number>} */
  const open = new Map()
  server.on('connection', (socket) => {
    const address = networkOf(socket.remoteAddress ?? '')
    const count = (open.get(address) ?? 0) + 1
    if (count > most) return socket.destroy()
    open.set(address, count)
    socket.once('close', () => {
      const left = (open.get(address) ?? 1) - 1
      if (left > 0) open.set(address, left)
      else open.delete(address)
    })
  })
}
