import { arrows } from './arrows.mjs'
import { nextArgs, nextEnvironment } from './build.mjs'
import { capture } from './child.mjs'
import { inRoot, root } from './root.mjs'
import { seconds } from './step.mjs'

const script = (...path) => [inRoot('scripts', ...path)]
const tsc = (...args) => [inRoot('node_modules', 'typescript', 'bin', 'tsc'), '--noEmit', ...args]
const biome = inRoot('node_modules', '@biomejs', 'biome', 'bin', 'biome')

/** A check that is a command of node: it holds when the command ends with 0. */
const command = (label, args, options) => ({
  label,
  async faults() {
    const { code, output } = await capture(process.execPath, args, options)
    return code === 0 ? '' : output || `it ended with ${code}`
  },
})

/** Next writes the types of routes and styles that the pages are checked against. */
const types = {
  label: 'Types',
  async faults() {
    const written = await capture(process.execPath, nextArgs('typegen'), { env: nextEnvironment() })
    if (written.code !== 0) return written.output
    return command('', tsc()).faults()
  },
}

const arrowsHold = {
  label: 'Arrows',
  async faults() {
    const { faults } = await arrows(root)
    return faults.map(({ rule, from, to }) => `${rule}: ${from} → ${to}\n`).join('')
  },
}

/** @typedef {{ label: string, faults: () => Promise<string> }} Check what is wrong, '' when nothing is */

/** @type {Check[]} */
export const checks = [
  types,
  command('Types of the pure rooms, without DOM and Node', tsc('-p', 'tsconfig.pure.json')),
  command('Lint and format', [biome, 'check', '--error-on-warnings', '--max-diagnostics=50', '.']),
  arrowsHold,
  command('Content', script('content-check.mjs')),
  command('Lockfile', [...script('lock-complete.mjs'), '--check']),
  command('Licences', [...script('licences.mjs'), '--check']),
  schemaCheck('sqlite'),
]

/** Whether a database's migrations lead to the schema; PostgreSQL needs the address of an empty database. */
export function schemaCheck(dialect, url) {
  return command(`Migrations of ${dialect} lead to the schema`, [
    ...script('lib', 'schema-twins.mjs'),
    dialect,
    url ?? '',
  ])
}

/**
 * Does the checks one after another, a line each, and shows what is wrong where something is.
 * @param {Check[]} list
 * @returns {Promise<Required<import('./tally.mjs').Tally>>}
 */
export async function runChecks(list) {
  const tally = { passed: 0, failed: 0, skipped: 0, failures: [] }
  for (const { label, faults } of list) {
    const start = performance.now()
    const wrong = await faults().catch((error) => error.stack)
    console.log(`${wrong ? '✗' : '✓'} ${label} (${seconds(start)})`)
    if (wrong) console.log(`${wrong.trimEnd()}\n`)
    tally[wrong ? 'failed' : 'passed']++
    if (wrong) tally.failures.push(label)
  }
  return tally
}
