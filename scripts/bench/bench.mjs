// `npm run bench`: this engine beside its peers, taking turns in one run. Options: --quick, --only REGEX.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bundled, bundleSize, engineParts } from '../lib/bundle-size.mjs'
import { endAllChildren, endChildrenOnSignals } from '../lib/child.mjs'
import { told } from '../lib/fault.mjs'
import { inRoot } from '../lib/root.mjs'
import { step } from '../lib/step.mjs'
import { cases } from './cases.mjs'
import { peerNames, startContenders } from './contenders.mjs'
import { machine } from './machine.mjs'
import { measure, quick, thorough } from './measure.mjs'
import { onPageTable } from './on-page.mjs'
import { peers } from './packages.mjs'
import { page, sizesTable, timesTable } from './report.mjs'

/** What `--only` keeps: cases by name, and contenders by name; where it names none of one sort, all of that sort. */
function chosen(all, pattern, nameOf = (item) => item) {
  const matching = all.filter((item) => pattern.test(nameOf(item)))
  return matching.length > 0 ? matching : all
}

async function bench(options, folder) {
  const pace = options.quick ? quick : thorough
  const pattern = new RegExp(options.only ?? '', 'i')
  await step('Installing the peers', peers.install)
  const sizes = await Promise.all(engineParts.map(async (part) => ({ ...part, ...(await bundleSize(part.entry)) })))
  const engineFile = join(folder, 'engine.mjs')
  await writeFile(engineFile, await bundled('scripts/bench/engine-entry.ts'))
  const { present, absent } = await startContenders(engineFile, chosen(peerNames, pattern))
  for (const line of machine()) console.log(line)
  if (os.loadavg()[0] > 0.5) console.log('Other programs are running: the times will be worse than they are.')

  const results = []
  for (const of of chosen(cases, pattern, ({ name }) => name)) {
    await step(of.name, async () => {
      results.push({ of, medians: await measure(of, present, pace) })
    })
  }
  const names = present.map(({ name }) => name)
  const versions = Object.assign({}, ...present.map((contender) => contender.versions))
  const onPage = options.only
    ? undefined
    : ((await step('In a browser', async () => ({ table: await onPageTable(folder) }))).table ??
      'No browser was found.')
  const parts = {
    onPage,
    times: timesTable(results, names, absent),
    sizes: sizesTable(sizes),
    machine: machine(),
    versions,
  }
  console.log(
    `\nMedians; in brackets the peer's time by this engine's: above 1 this engine is faster.\n\n${parts.times}`,
  )
  console.log(`\nBytes to download\n\n${parts.sizes}`)
  if (onPage) console.log(`\nOn the page\n\n${onPage}`)
  if (options.quick || options.only) return
  await writeFile(inRoot('docs', 'benchmarks.md'), page(parts))
  console.log('\nWritten to docs/benchmarks.md')
}

endChildrenOnSignals()
const folder = await mkdtemp(join(os.tmpdir(), 'unroll-bench-'))
try {
  const { values } = parseArgs({ options: { quick: { type: 'boolean' }, only: { type: 'string' } } })
  await bench(values, folder)
} catch (error) {
  console.error(told(error))
  process.exitCode = 1
} finally {
  await endAllChildren()
  await rm(folder, { recursive: true, force: true })
}
