// `npm run build`: what `npm start` serves, without serving it.
import { resolve } from 'node:path'
import { build } from './lib/build.mjs'
import { endChildrenOnSignals } from './lib/child.mjs'
import { generateClients } from './lib/database.mjs'
import { told } from './lib/fault.mjs'
import { checkFigures } from './lib/figures.mjs'
import { step } from './lib/step.mjs'

endChildrenOnSignals()
try {
  await step('Checking the figures', checkFigures)
  await step('Generating database clients', generateClients)
  await step('Building the site', () => build(resolve(process.env.DATA_DIR || './data')))
} catch (error) {
  console.error(told(error))
  process.exitCode = 1
}
