// `npm run check`: types, lint, arrows, content, lockfile and schema; everything that is quick to say.
import { checks, runChecks } from './lib/checks.mjs'
import { endChildrenOnSignals } from './lib/child.mjs'
import { generateClients } from './lib/database.mjs'

endChildrenOnSignals()
await generateClients()
const { passed, failed } = await runChecks(checks)
console.log(`${passed} checks passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1
