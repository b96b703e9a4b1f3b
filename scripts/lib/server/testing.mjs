import { once } from 'node:events'
import { connect } from 'node:net'

/** Runs a server on a free port while `use` has it. @param {import('node:http').Server} server */
export async function listening(server, use) {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  try {
    return await use(server.address().port)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}

/**
 * Everything that comes back for these bytes until the server ends the connection. With `pause`, they go one by one,
 * so many milliseconds apart.
 */
export function exchange(port, bytes, { pause } = {}) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const pieces = pause === undefined ? [bytes] : [...bytes]
    let answer = ''
    const send = () => {
      const piece = pieces.shift()
      if (piece === undefined || socket.destroyed) return
      socket.write(piece)
      if (pause !== undefined) setTimeout(send, pause)
    }
    socket.setEncoding('latin1').on('data', (text) => {
      answer += text
    })
    socket.on('error', () => {}).on('close', () => resolve(answer))
    socket.on('connect', send)
  })
}
