import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { build } from './build.mjs'
import { endAllChildren, endChildrenOnSignals } from './child.mjs'
import { generateClients } from './database.mjs'
import { told } from './fault.mjs'
import { install } from './install.mjs'
import { inRoot } from './root.mjs'
import { step } from './step.mjs'
import { closingLine, failureLines, sum } from './tally.mjs'
import { e2eTests, staticChecks, unitTests } from './test-parts.mjs'

/** Takes what a part counted; a part that broke off counts as one failure. */
async function counted(work) {
  try {
    return await work()
  } catch (error) {
    console.error(told(error))
    return { passed: 0, failed: 1, skipped: 0, failures: [told(error).split('\n')[0]] }
  }
}

async function runParts({ only, filters, folder, cluster }) {
  await step('Installing packages', install)
  await step('Generating database clients', generateClients)
  const tallies = []
  if (!only) tallies.push(await counted(() => staticChecks(cluster)))
  if (only !== 'e2e') tallies.push(await counted(() => unitTests({ folder, cluster, filters })))
  if (only !== 'unit') {
    const built = await counted(async () => {
      await step('Building the site', () => build(inRoot('data')))
      return { passed: 1, failed: 0, skipped: 0 }
    })
    tallies.push(built)
    if (built.failed === 0) tallies.push(await counted(() => e2eTests({ folder, filters })))
  }
  return sum(...tallies)
}

/** A PostgreSQL of our own for as long as the tests run, or a line that says that there is none. */
async function throwawayCluster() {
  const { startPostgres } = await import('../postgres.mjs')
  const cluster = startPostgres()
  if (cluster) return cluster
  console.log('No PostgreSQL is installed here: its tests are skipped (Debian: apt-get install postgresql).')
  return undefined
}

export async function test(args) {
  const options = { only: { type: 'string' } }
  const folder = await mkdtemp(join(tmpdir(), 'unroll-test-run-'))
  let cluster
  const cleanUp = async () => {
    await endAllChildren()
    cluster?.stop()
    await rm(folder, { recursive: true, force: true })
  }
  endChildrenOnSignals(cleanUp)
  let total
  try {
    const { values, positionals: filters } = parseArgs({ args, options, allowPositionals: true })
    if (values.only !== 'e2e') cluster = await throwawayCluster()
    total = await runParts({ only: values.only, filters, folder, cluster })
  } catch (error) {
    console.error(told(error))
    total = { passed: 0, failed: 1, skipped: 0 }
  } finally {
    await cleanUp()
  }
  const { passed, failed } = total
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0
  for (const line of failureLines(total)) console.log(line)
  console.log(closingLine(total))
}
