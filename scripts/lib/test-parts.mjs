import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { capture, endChild } from './child.mjs'
import { Fault } from './fault.mjs'
import { freePort } from './free-port.mjs'
import { inRoot } from './root.mjs'
import { serve } from './serve.mjs'
import { seconds } from './step.mjs'
import { closingLine, playwrightTally, vitestTally } from './tally.mjs'

const vitest = inRoot('node_modules', 'vitest', 'vitest.mjs')
const playwright = inRoot('node_modules', '@playwright', 'test', 'cli.js')
const inCi = process.env.CI === 'true'

/** The variables that would lead a test to somebody's own database or site. */
const nobodys = { DATABASE_URL: '', BASE_URL: '', AUTH_SECRET: '' }

/** Hundreds of journeys come from one address within minutes, and nobody reads what the server says of each request. */
const journeys = { ...nobodys, RATE_LIMITS: 'off', LOG_LEVEL: 'warn', TRUSTED_PROXIES: '', METRICS_TOKEN: '' }

/** All checks, the migrations of PostgreSQL among them where there is one. */
export async function staticChecks(cluster) {
  const { checks, runChecks, schemaCheck } = await import('./checks.mjs')
  if (cluster) return runChecks([...checks, schemaCheck('postgresql', cluster.url)])
  const tally = await runChecks(checks)
  if (!inCi) return { ...tally, skipped: tally.skipped + 1 }
  return {
    ...tally,
    failed: tally.failed + 1,
    failures: [...tally.failures, 'Migrations of postgresql: not installed'],
  }
}

/**
 * Runs a test runner that leaves a JSON report, shows its words only where something failed, and counts.
 * @param {{ label: string, args: string[], env: object, report: string, tallyOf: (report: any) => any }} runner
 */
async function runTests({ label, args, env, report, tallyOf }) {
  const start = performance.now()
  const { code, output } = await capture(process.execPath, args, { env })
  const tally = await readFile(report, 'utf8').then(
    (text) => tallyOf(JSON.parse(text)),
    () => undefined,
  )
  const good = code === 0 && tally?.failed === 0
  console.log(`${good ? '✓' : '✗'} ${label}: ${tally ? closingLine(tally) : 'no report'} (${seconds(start)})`)
  if (!good) console.log(output)
  if (!tally) throw new Fault(`${label} broke off (${code}).`)
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1, failures: [`${label} ended with ${code}`] } : tally
}

/** Unit, property and database tests. In CI nothing may be skipped: the PostgreSQL tests run there. */
export async function unitTests({ folder, cluster, filters }) {
  const report = join(folder, 'vitest.json')
  const tally = await runTests({
    label: 'Unit, property and database tests',
    args: [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...filters],
    env: { ...process.env, ...nobodys, NODE_ENV: 'test', ...(cluster && { TEST_POSTGRES_URL: cluster.url }) },
    report,
    tallyOf: vitestTally,
  })
  if (!inCi || tally.skipped === 0) return tally
  const failures = [...tally.failures, `${tally.skipped} tests were skipped`]
  return { passed: tally.passed, failed: tally.failed + tally.skipped, skipped: 0, failures }
}

/** The journeys in a browser, against the built site with an empty database of its own. */
export async function e2eTests({ folder, filters }) {
  const dataDir = join(folder, 'data')
  await mkdir(dataDir)
  const env = { ...process.env, ...journeys, DATA_DIR: dataDir }
  const migrated = await capture(process.execPath, [inRoot('scripts', 'db', 'migrate.mjs')], { env })
  if (migrated.code !== 0) throw new Fault(`The database of the journeys cannot be made: ${migrated.output}`)
  const server = await serve({ port: await freePort(), dataDir, local: true, env: journeys, quiet: true })
  const report = join(folder, 'playwright.json')
  try {
    const tally = await runTests({
      label: 'Journeys in a browser',
      args: [playwright, 'test', ...filters],
      env: { ...env, E2E_BASE_URL: server.address, E2E_REPORT: report },
      report,
      tallyOf: playwrightTally,
    })
    for (const title of tally.flaky) console.log(`Passed only when tried again: ${title}`)
    if (tally.failed > 0 && server.said()) console.log(`The server said:\n${server.said()}`)
    return tally
  } finally {
    await endChild(server.child)
  }
}
