import { access, constants, rm, writeFile } from 'node:fs/promises'
import { connect, createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { readSecret } from '../../lib/auth/secret-file.mjs'
import { Fault } from './fault.mjs'
import { makeFolder } from './make-folder.mjs'

/**
 * The variables that the first checks need, read without any package. `lib/environment.mjs` checks all of them strictly
 * as soon as packages are installed.
 * @param {Record<string, string | undefined>} variables
 */
export function earlyEnvironment(variables) {
  const port = variables.PORT || '3000'
  if (!/^[1-9]\d{0,4}$/.test(port) || Number(port) > 65535) {
    throw new Fault(`PORT is "${port}", but must be a port number from 1 to 65535.`)
  }
  const url = variables.DATABASE_URL || undefined
  const parsed = url && URL.canParse(url) ? new URL(url) : undefined
  if (url && !/^postgres(ql)?:$/.test(parsed?.protocol ?? '')) {
    throw new Fault(
      'DATABASE_URL must be postgresql://user:password@host:port/database, or nothing for SQLite in DATA_DIR.',
    )
  }
  const dataDir = resolve(variables.DATA_DIR || './data')
  return { port: Number(port), dataDir, database: parsed, generatesSecret: !variables.AUTH_SECRET }
}

/** Throws unless a server can listen on the port. */
export async function checkPort(port) {
  for (const host of ['::', '127.0.0.1']) {
    const code = await listenFault(port, host)
    if (code === 'EADDRINUSE') {
      throw new Fault(
        `Port ${port} is in use; stop the program that holds it, or choose another: PORT=${port + 1} npm start`,
      )
    }
    if (code === 'EACCES')
      throw new Fault(`Port ${port} is not allowed for this user; choose another: PORT=3000 npm start`)
  }
}

/** The error code of listening there, undefined when it works or the machine has no such address (IPv6 turned off). */
function listenFault(port, host) {
  return new Promise((done) => {
    const server = createServer()
    server.once('error', (error) => done(error.code))
    server.listen({ port, host, exclusive: true }, () => server.close(() => done(undefined)))
  })
}

/** Makes the data directory and throws unless a file can be written in it. */
export async function checkDataDir(dataDir) {
  const probe = join(dataDir, `.write-test-${process.pid}`)
  try {
    makeFolder(dataDir)
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
    await writeFile(probe, '')
    await rm(probe)
  } catch (error) {
    throw new Fault(
      `DATA_DIR ${dataDir} cannot be written (${error.code}); choose another directory: DATA_DIR=… npm start`,
    )
  }
}

/** Throws where a key for the cookies is there and is too short or cannot be read. */
export function checkSecret(dataDir) {
  readSecret(join(dataDir, 'auth-secret'))
}

/** Throws unless something answers where DATABASE_URL points; a socket in a directory is left to the migrations. */
export async function checkDatabaseAnswers(url) {
  if (!url?.hostname || url.searchParams.has('host')) return
  const port = Number(url.port || 5432)
  const code = await new Promise((done) => {
    const socket = connect({ host: url.hostname.replace(/^\[|\]$/g, ''), port, timeout: 5000 })
    const end = (result) => {
      socket.destroy()
      done(result)
    }
    socket.once('connect', () => end(undefined))
    socket.once('timeout', () => end('no answer in 5 s'))
    socket.once('error', (error) => end(error.code))
  })
  if (code) throw new Fault(`DATABASE_URL points to ${url.hostname}:${port}, where no database answers (${code}).`)
}
