import { chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { capture, endChild, startChild } from './child.mjs'
import { Fault } from './fault.mjs'
import { filesBelow } from './files-below.mjs'
import { freePort } from './free-port.mjs'

/** Debian's nobody and nogroup. */
const nobody = 65534

/**
 * Runs a bundle in its own folder and throws unless it serves pages, scripts, cells and the API, takes a write, is backed
 * up and rebuilt, and ends when it is told to. Run by root, all of it is done by nobody, who may write to DATA_DIR alone.
 * @param {string} folder
 * @returns {Promise<string>} what was found well
 */
export async function checkBundle(folder) {
  const dataDir = await mkdtemp(join(tmpdir(), 'unroll-bundle-'))
  const isRoot = process.getuid?.() === 0
  if (isRoot) await chown(dataDir, nobody, nobody)
  const port = await freePort()
  const env = { PATH: process.env.PATH, HOME: dataDir, NODE_ENV: 'production', DATA_DIR: dataDir, PORT: String(port) }
  const asNobody = isRoot ? ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'] : []
  const command = (...args) => {
    const [program = '', ...rest] = [...asNobody, process.execPath, ...args]
    return [program, rest, { cwd: folder, env }]
  }
  const commanded = async (...args) => {
    const { code, output } = await capture(...command(...args))
    if (code !== 0) throw new Fault(`${args.join(' ')} failed: ${output}`)
    return output
  }
  let server
  try {
    await commanded('scripts/db/migrate.mjs')
    server = startChild(...command('scripts/server.mjs', '--port', String(port), '--hostname', 'localhost'))
    let said = ''
    for (const stream of [server.stdout, server.stderr])
      stream.on('data', (text) => (said = `${said}${text}`.slice(-3000)))
    const site = `http://localhost:${port}`
    await untilAnswered(`${site}/api/health`, server, () => said)
    const found = await visit(site, folder)
    await commanded('scripts/db/backup.mjs', join(dataDir, 'backup.db'))
    const rebuilt = await commanded('scripts/db/rebuild.mjs')
    if (!rebuilt.includes('all as they were stored')) throw new Fault(rebuilt)
    await endChild(server)
    if (server.exitCode !== 0) throw new Fault(`The server ended with ${server.exitCode}: ${said}`)
    return `${found}, as user ${isRoot ? nobody : process.getuid?.()}`
  } finally {
    if (server) await endChild(server)
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function untilAnswered(url, server, said) {
  for (const end = performance.now() + 60_000; performance.now() < end; ) {
    if (server.exitCode !== null) break
    const answer = await fetch(url).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Fault(`The bundle does not serve: ${said()}`)
}

/** Asks for one of each: both languages' pages, a missing one, every public file, a script, and a write. */
async function visit(site, folder) {
  const get = async (path, status = 200) => {
    const response = await fetch(site + path, { headers: { 'accept-encoding': 'br' } })
    const text = await response.text()
    if (response.status !== status)
      throw new Fault(`${path} answers ${response.status}, not ${status}: ${text.slice(0, 300)}`)
    return { response, text }
  }
  const pages = ['/zh', '/en', '/en/lessons/lstm', '/zh/playground', '/en/exercises', '/zh/review', '/en/interview']
  let scripts = new Set()
  for (const page of pages) {
    const { response, text } = await get(page)
    const policy = response.headers.get('content-security-policy') ?? ''
    if (!policy.includes("'sha256-")) throw new Fault(`${page} comes without the policy for its scripts.`)
    scripts = new Set([...scripts, ...(text.match(/\/_next\/static\/[^"\\]+\.js/g) ?? [])])
  }
  for (const script of scripts) await get(script)
  await get('/en/nowhere', 404)
  const files = (await filesBelow(join(folder, 'public'))).filter((file) => !file.startsWith('.'))
  for (const file of files) await get(`/${file}`)
  await write(site)
  return `${pages.length} pages, ${scripts.size} scripts, ${files.length} public files (cells among them), the API`
}

async function write(site) {
  const at = Date.UTC(2026, 0, 1, 12)
  const evidence = [{ card: 'q1', grade: 3, due: at + 86_400_000 }]
  const envelope = { v: 1, at, utcOffset: 0, localDay: '2026-01-01', algorithm: 'fsrs-6', weights: 'default' }
  const event = { id: '019b7000-0000-7000-8000-000000000001', ...envelope, kind: 'review', payload: { evidence } }
  const response = await fetch(`${site}/api/v1/events`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ learner: null, events: [event] }),
  })
  if (response.status !== 200) throw new Fault(`A write answers ${response.status} ${await response.text()}`)
}
