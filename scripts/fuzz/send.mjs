import { connect } from 'node:net'

/**
 * Sends bytes over a connection of their own and waits until the server ends it.
 * @param {{ host: string, port: number }} target
 * @param {import('./bytes.mjs').Sent} sent
 * @param {number} patience milliseconds
 * @returns {Promise<{ answer: string, hung: boolean }>} what came, as latin1
 */
export function send(target, { bytes, cut }, patience) {
  return new Promise((resolve) => {
    const socket = connect(target)
    let answer = ''
    let hung = false
    const timer = setTimeout(() => {
      hung = true
      socket.destroy()
    }, patience)
    socket.setEncoding('latin1').on('data', (text) => {
      // Enough to see every head of pipelined answers, not a whole page a thousand times over.
      if (answer.length < 200_000) answer += text
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      clearTimeout(timer)
      resolve({ answer, hung })
    })
    socket.on('connect', () => {
      socket.write(bytes)
      // After a moment, so that what can be answered is not taken for a client that has left.
      if (cut) setTimeout(() => socket.end(), 100)
    })
  })
}
