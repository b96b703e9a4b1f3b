// `npm run dev`: the site that follows every edit, on PORT. Unlike `npm start` it expects installed packages.
import { spawn } from 'node:child_process'
import { buildSandbox, nextArgs } from './lib/build.mjs'
import { generateClients, migrate } from './lib/database.mjs'
import { told } from './lib/fault.mjs'
import { root } from './lib/root.mjs'
import { step } from './lib/step.mjs'

try {
  await step('Generating database clients', generateClients)
  await step('Migrating the database', migrate)
  await step('Building the sandbox', buildSandbox)
  const env = { ...process.env, NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' }
  const args = nextArgs('dev', ...process.argv.slice(2))
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.once('close', (code) => {
    process.exitCode = code ?? 1
  })
} catch (error) {
  console.error(told(error))
  process.exitCode = 1
}
