import { randomUUID } from 'node:crypto'
import { guardHeaders } from './refuse.mjs'

const statuses = {
  HPE_HEADER_OVERFLOW: '431 Request Header Fields Too Large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: '413 Payload Too Large',
  ERR_HTTP_REQUEST_TIMEOUT: '408 Request Timeout',
}

/**
 * Answers what is no request, or came too slowly, and ends the connection.
 * @param {Error & { code?: string }} error
 * @param {import('node:stream').Duplex} socket
 */
export function answerUnreadable(error, socket) {
  // An answer that is under way would be mixed with this one.
  if (!socket.writable || error.code === 'ECONNRESET' || socket._httpMessage?._header) return socket.destroy()
  const status = statuses[error.code] ?? '400 Bad Request'
  const headers = { ...guardHeaders, 'X-Request-Id': randomUUID(), Connection: 'close', 'Content-Length': '0' }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status}\r\n${lines.join('')}\r\n`)
}
