// `npm test`: from a fresh clone, every check and every test, ending with one line that counts them. Node's own modules
// alone until the packages are installed. `npm test -- --only unit|e2e [FILTER…]` does a part.
import { nodeFault } from './lib/node-version.mjs'

const fault = nodeFault(process.versions.node)
if (fault) {
  console.error(fault)
  process.exit(1)
}
const { test } = await import('./lib/test.mjs')
await test(process.argv.slice(2))
