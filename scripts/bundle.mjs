// `npm run bundle -- FOLDER`: copies what a server needs of the built site into an empty folder, such as a container's.
// With --check it then runs from there, as nobody where root asks, and is tried.
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { writeBundleTo } from './lib/bundle.mjs'
import { checkBundle } from './lib/check-bundle.mjs'
import { endChildrenOnSignals } from './lib/child.mjs'
import { Fault, told } from './lib/fault.mjs'
import { step } from './lib/step.mjs'

endChildrenOnSignals()
try {
  const { values, positionals } = parseArgs({ options: { check: { type: 'boolean' } }, allowPositionals: true })
  if (positionals.length !== 1) throw new Fault('Usage: npm run bundle -- FOLDER [--check]')
  const folder = resolve(positionals[0] ?? '')
  await step(`Copying to ${folder}`, () => writeBundleTo(folder))
  if (values.check) await step('Trying it', () => checkBundle(folder))
} catch (error) {
  console.error(told(error))
  process.exitCode = 1
}
