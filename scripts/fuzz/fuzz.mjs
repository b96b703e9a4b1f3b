import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { build } from '../lib/build.mjs'
import { capture, endChild, endChildrenOnSignals } from '../lib/child.mjs'
import { Fault } from '../lib/fault.mjs'
import { freePort } from '../lib/free-port.mjs'
import { importBundled } from '../lib/import-bundled.mjs'
import { inRoot } from '../lib/root.mjs'
import { serve } from '../lib/serve.mjs'
import { findRoutes } from './find-routes.mjs'
import { logOf, newLearner } from './learner.mjs'
import { mebibytes, memoryOf } from './memory.mjs'
import { run } from './run.mjs'

const ownToken = 'a-token-of-the-fuzzer'
/** What the memory may grow by after the first fifth of the inputs, in bytes. */
const mostGrowth = 200 * 2 ** 20

/** Does the work against FUZZ_URL, else against a server of its own with an empty database. */
async function withServer(work) {
  const { FUZZ_URL: address, FUZZ_METRICS_TOKEN: token } = process.env
  if (address) return work({ address, token, alive: () => true })
  const folder = await mkdtemp(join(tmpdir(), 'unroll-fuzz-'))
  const dataDir = join(folder, 'data')
  const nobodys = { DATABASE_URL: '', BASE_URL: '', AUTH_SECRET: '', TRUSTED_PROXIES: '', DATA_DIR: dataDir }
  const env = { ...nobodys, RATE_LIMITS: 'off', LOG_LEVEL: 'warn', METRICS_TOKEN: ownToken }
  try {
    await build(dataDir)
    const migrated = await capture(process.execPath, [inRoot('scripts', 'db', 'migrate.mjs')], {
      env: { ...process.env, ...env },
    })
    if (migrated.code !== 0) throw new Fault(`The database cannot be made: ${migrated.output}`)
    const server = await serve({ port: await freePort(), dataDir, local: true, env, quiet: true })
    try {
      const found = await work({
        address: server.address,
        token: ownToken,
        alive: () => server.child.exitCode === null,
      })
      if (found > 0) console.log(`The server said:\n${server.said().slice(-5000)}`)
      return found
    } finally {
      await endChild(server.child)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** @returns {Promise<number>} how many faults were found */
async function fuzzServer({ address, token, alive }, { seed, count }) {
  const { batchSchema: schema } = await importBundled('lib/events/event.ts')
  const batchSchema = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  const other = await newLearner(address, batchSchema, seed)
  const own = await newLearner(address, batchSchema, seed + 1000)
  const before = await logOf(address, other.cookie)
  const stolen = own.cookie.replace(own.learner, other.learner)
  const material = {
    routes: await findRoutes(),
    batchSchema,
    cookies: [own.cookie, stolen],
    foreign: [other.learner, ...other.ids],
  }
  let warm
  const afterRound = async (sent) => {
    if (warm === undefined && sent >= count / 5) warm = await memoryOf(address, token)
  }
  const { hostname, port } = new URL(address)
  const { sent, faults, statuses } = await run({ host: hostname, port: Number(port) || 80 }, material, {
    seed,
    count,
    afterRound,
  })
  const wrong = faults.map(
    ({ fault, bytes }) => `${fault}\n  for ${JSON.stringify(bytes.toString('latin1').slice(0, 1500))}`,
  )
  if (!alive()) wrong.push('The server has ended.')
  else {
    const end = await memoryOf(address, token)
    if (end - warm > mostGrowth) wrong.push(`The memory grew from ${mebibytes(warm)} to ${mebibytes(end)}.`)
    const health = await fetch(`${address}/api/health`)
    if (!health.ok) wrong.push(`/api/health answers ${health.status}.`)
    if ((await logOf(address, other.cookie)) !== before) wrong.push('The log of another learner has changed.')
    const counts = [...statuses]
      .sort()
      .map(([status, n]) => `${status}: ${n}`)
      .join(', ')
    const memory = `${mebibytes(warm)} after the first fifth, ${mebibytes(end)} at the end`
    for (const line of wrong.slice(0, 20)) console.log(line)
    console.log(`${sent} inputs, ${wrong.length} faults, statuses { ${counts} }, memory ${memory}, seed ${seed}`)
    return wrong.length
  }
  for (const line of wrong.slice(0, 20)) console.log(line)
  return wrong.length
}

/** `npm run fuzz`; options `--inputs N` and `--seed N`. */
export async function fuzz(args) {
  const { values } = parseArgs({ args, options: { inputs: { type: 'string' }, seed: { type: 'string' } } })
  const count = Number(values.inputs ?? 20_000)
  const seed = Number(values.seed ?? 1)
  if (!(count > 0) || !Number.isInteger(seed))
    throw new Fault('--inputs must be a positive number and --seed a whole one.')
  endChildrenOnSignals()
  const found = await withServer((server) => fuzzServer(server, { seed, count }))
  process.exitCode = found > 0 ? 1 : 0
}
