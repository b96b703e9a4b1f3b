// `npm start`: from a fresh clone to a running site, doing only what is not done yet. Node's own modules alone until the
// packages are installed.
import { nodeFault } from './lib/node-version.mjs'

const fault = nodeFault(process.versions.node)
if (fault) {
  console.error(fault)
  process.exit(1)
}
const { start } = await import('./lib/start.mjs')
await start(process.argv.slice(2))
