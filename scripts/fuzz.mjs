// `npm run fuzz`: hostile input against the built site over the wire (docs/hostile-input.md).
import { fuzz } from './fuzz/fuzz.mjs'
import { told } from './lib/fault.mjs'

try {
  await fuzz(process.argv.slice(2))
} catch (error) {
  console.error(told(error))
  process.exitCode = 1
}
