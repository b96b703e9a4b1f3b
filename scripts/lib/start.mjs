import { parseArgs } from 'node:util'
import { build } from './build.mjs'
import { endAllChildren, endChildrenOnSignals, signalChild } from './child.mjs'
import { generateClients, migrate, rehearseMigrations } from './database.mjs'
import { told } from './fault.mjs'
import { install } from './install.mjs'
import { checkDatabaseAnswers, checkDataDir, checkPort, checkSecret, earlyEnvironment } from './preflight.mjs'
import { serve } from './serve.mjs'
import { step } from './step.mjs'

/** Everything that can be refused without packages is refused before the minute of installing them. */
async function check() {
  const environment = earlyEnvironment(process.env)
  await checkDataDir(environment.dataDir)
  if (environment.generatesSecret) checkSecret(environment.dataDir)
  await checkDatabaseAnswers(environment.database)
  await checkPort(environment.port)
  return environment
}

async function launch(args) {
  const { values } = parseArgs({ args, options: { local: { type: 'boolean' } } })
  let environment
  await step('Checking port and data directory', async () => {
    environment = await check()
  })
  const { port, dataDir } = environment
  process.env.DATA_DIR = dataDir
  await step('Installing packages', install)
  await step('Generating database clients', generateClients)
  await step('Checking the database', rehearseMigrations)
  await step('Building the site', () => build(dataDir))
  await step('Migrating the database', migrate)
  let server
  await step('Starting the server', async () => {
    server = await serve({ port, dataDir, local: values.local })
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.removeAllListeners(signal)
    process.on(signal, () => signalChild(server.child, signal))
  }
  console.log(`Unroll is ready: http://localhost:${port}`)
  const code = await server.ended
  process.exitCode = typeof code === 'number' ? code : 1
}

/** `npm start`; `npm start -- --local` listens to this machine alone. */
export async function start(args) {
  endChildrenOnSignals()
  try {
    await launch(args)
  } catch (error) {
    console.error(told(error))
    await endAllChildren()
    process.exitCode = 1
  }
}
