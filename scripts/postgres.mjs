// A throwaway PostgreSQL cluster for tests and for writing migrations, reached through a socket in a temporary folder.
import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

/** The folder of PostgreSQL's newest programs (Debian keeps them off the PATH), or null when there are none. */
export function findPostgres() {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [...versions.map((version) => `${debian}/${version}/bin`), ...(process.env.PATH ?? '').split(':')]
  return folders.find((dir) => existsSync(path.join(dir, 'initdb')) && existsSync(path.join(dir, 'pg_ctl'))) ?? null
}

/**
 * Starts an empty cluster. Its owner stops it; nothing else does. Durability is off: never for data that anybody wants.
 *
 * @returns {{ url: string, stop: () => void, halt: () => boolean, resume: () => boolean } | null} null where no
 *   PostgreSQL is installed; `halt` ends the server and keeps its data for `resume`, both answer whether it worked
 * @throws with PostgreSQL's own words when it is installed and does not start
 */
export function startPostgres() {
  const bin = findPostgres()
  if (bin === null) return null
  const dir = mkdtempSync(path.join(os.tmpdir(), 'unroll-pg-'))
  const log = path.join(dir, 'log')
  const data = path.join(dir, 'data')
  const isRoot = process.getuid?.() === 0
  if (isRoot) chownSync(dir, idOf('-u', 'nobody'), idOf('-g', 'nobody'))

  /** @param {string} program @param {string[]} args */
  const run = (program, ...args) => {
    const command = [path.join(bin, program), ...args]
    // PostgreSQL refuses to run as root.
    if (isRoot) command.unshift('setpriv', '--reuid=nobody', '--regid=nogroup', '--clear-groups')
    // The server inherits what pg_ctl has: with pipes this would wait until the server ends.
    const { status } = spawnSync(command[0] ?? '', command.slice(1), { cwd: dir, stdio: 'ignore' })
    return status === 0
  }
  const stop = () => {
    run('pg_ctl', 'stop', '-D', data, '-m', 'immediate')
    rmSync(dir, { recursive: true, force: true })
  }

  const settings = `-c listen_addresses= -c unix_socket_directories=${dir} -c max_connections=300 -c fsync=off`
  const halt = () => run('pg_ctl', 'stop', '-D', data, '-m', 'fast')
  const resume = () => run('pg_ctl', 'start', '-D', data, '-l', log, '-w', '-o', settings)
  const started =
    run('initdb', '-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync') && resume()
  if (!started) {
    const said = existsSync(log) ? readFileSync(log, 'utf8') : 'initdb failed'
    stop()
    throw new Error(`PostgreSQL in ${bin} does not start: ${said}`)
  }
  return { url: `postgresql://postgres@localhost/postgres?host=${encodeURIComponent(dir)}`, stop, halt, resume }
}

/** @param {'-u' | '-g'} what @param {string} user */
function idOf(what, user) {
  return Number(spawnSync('id', [what, user], { encoding: 'utf8' }).stdout)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const cluster = startPostgres()
  if (cluster === null) {
    console.error('No PostgreSQL is installed here (Debian: apt-get install postgresql).')
    process.exit(1)
  }
  console.log(`${cluster.url}\nCtrl-C stops it and deletes it.`)
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      cluster.stop()
      process.exit(0)
    })
  }
  setInterval(() => {}, 1 << 30)
}
