import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import pg from 'pg'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { isDatabaseError } from './error'
import { patientClient } from './patient-client'

/** Messages of PostgreSQL's protocol: the login is fine, the server is ready; and its end, as pg_terminate_backend has it. */
const welcome = Buffer.from('520000000800000000' + '5a0000000549', 'hex')
const farewell = (() => {
  const fields = Buffer.from('SFATAL\0C57P01\0Mterminating connection\0\0', 'latin1')
  const head = Buffer.from('E\0\0\0\0', 'latin1')
  head.writeInt32BE(fields.length + 4, 1)
  return Buffer.concat([head, fields])
})()

let server: Server
let sockets: Socket[]
let pool: pg.Pool
beforeEach(async () => {
  sockets = []
  // It lets everybody in and answers no query.
  server = createServer((socket) => {
    sockets.push(socket)
    socket.once('data', () => socket.write(welcome))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  pool = new pg.Pool({ host: '127.0.0.1', port, user: 'me', database: 'd', Client: patientClient(50) })
})
afterEach(async () => {
  await pool.end()
  for (const socket of sockets) socket.destroy()
  server.close()
})

it('breaks off a query that is never answered, and the pool forgets the connection', async () => {
  const error = await pool.query('SELECT 1').catch((error: unknown) => error)
  expect(isDatabaseError(error)).toBe(true)
  expect(pool.totalCount).toBe(0)
})

it('does so in the middle of a transaction too, and its owner may still let it go', async () => {
  const client = await pool.connect()
  const error = await client.query('BEGIN').catch((error: unknown) => error)
  expect(isDatabaseError(error)).toBe(true)
  client.release()
  expect(pool.totalCount).toBe(0)
})

it('ends no process when the server breaks it between two owners', async () => {
  const client = await pool.connect()
  // `once` of node:events would listen for errors as well.
  const ended = new Promise<void>((resolve) => client.once('end', () => resolve()))
  for (const socket of sockets) socket.end(farewell)
  await ended
  client.release()
  expect(pool.totalCount).toBe(0)
})
