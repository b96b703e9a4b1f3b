// `npm run faults`: breaks what a server stands on while browsers write, and proves that nothing acknowledged is lost.
//   --kills N       how often the server is killed in all, 200 without it: half of it on each database
//   --only TEXT     the scenarios whose name holds it
//   --on DIALECT    sqlite or postgresql; both without it, PostgreSQL where it is installed
//   --seed N        another course of events
//   --api           the API alone, which needs no build
//   --built         what was built last, though it be old
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from '../lib/build.mjs'
import { endAllChildren, endChildrenOnSignals } from '../lib/child.mjs'
import { generateClients } from '../lib/database.mjs'
import { told } from '../lib/fault.mjs'
import { seconds, step } from '../lib/step.mjs'
import { startPostgres } from '../postgres.mjs'
import { runScenario } from './run.mjs'
import { scenarios } from './scenarios.mjs'
import { apiAlone, builtSite } from './site.mjs'

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    only: { type: 'string', default: '' },
    on: { type: 'string' },
    seed: { type: 'string', default: '1' },
    api: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
  },
})

await generateClients()
if (!values.api && !values.built) await step('Building the site', () => build(resolve('data')))
const program = values.api ? await apiAlone() : builtSite()
const folder = await mkdtemp(join(tmpdir(), 'unroll-faults-'))
const cluster = values.on === 'sqlite' ? null : startPostgres()
const cleanUp = async () => {
  await endAllChildren()
  cluster?.stop()
  await rm(folder, { recursive: true, force: true })
}
endChildrenOnSignals(cleanUp)
if (cluster === null && values.on !== 'sqlite') console.log('No PostgreSQL is installed here: SQLite alone.')

const kills = Math.ceil(Number(values.kills) / (values.on === undefined && cluster ? 2 : 1))
let failed = 0
try {
  for (const scenario of scenarios.filter(({ name }) => name.includes(values.only))) {
    for (const dialect of scenario.dialects ?? ['sqlite', 'postgresql']) {
      if ((values.on ?? dialect) !== dialect || (dialect === 'postgresql' && !cluster)) continue
      const start = performance.now()
      const options = { dialect, cluster, program, folder, seed: Number(values.seed), kills }
      try {
        const figures = await runScenario(scenario, options)
        const text = typeof figures === 'string' ? figures : `skipped: ${figures.skipped}`
        console.log(`✓ ${scenario.name}, ${dialect}: ${text} (${seconds(start)})`)
      } catch (error) {
        failed += 1
        console.log(`✗ ${scenario.name}, ${dialect}: ${told(error)} (${seconds(start)})`)
      }
    }
  }
} finally {
  await cleanUp()
}
process.exitCode = failed === 0 ? 0 : 1
