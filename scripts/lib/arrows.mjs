import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { capture } from './child.mjs'
import table from './rooms.cjs'
import { inRoot } from './root.mjs'

const config = inRoot('.dependency-cruiser.cjs')
const cruiser = inRoot('node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs')
const folders = ['app', 'components', 'lib', 'e2e', 'scripts', 'proxy.ts']

/** The folders and files of lib that the table of rooms does not know: nothing would be checked in them. */
function strangers(root) {
  return readdirSync(join(root, 'lib'), { withFileTypes: true })
    .filter((entry) => {
      const name = entry.isFile() ? entry.name.replace(/^(\w+)(?:\.test)?\.(?:ts|mjs)$/, '$1') : entry.name
      return !Object.hasOwn(table.rooms, name)
    })
    .map((entry) => entry.name)
}

/**
 * Follows every import below `root` and names those that break a rule. Throws when it followed none, since then (with a
 * TypeScript that the cruiser cannot use, for one) it would find no fault in anything.
 * @param {string} root
 * @returns {Promise<{ modules: number, faults: { rule: string, from: string, to: string }[] }>}
 */
export async function arrows(root) {
  const present = folders.filter((folder) => existsSync(join(root, folder)))
  const args = [cruiser, '--config', config, '--output-type', 'json', ...present]
  const { output } = await capture(process.execPath, args, { cwd: root })
  const start = output.indexOf('{')
  if (start < 0) throw new Error(`dependency-cruiser says: ${output}`)
  const { modules, summary } = JSON.parse(output.slice(start))
  const followed = modules.filter(
    ({ source }) => /^lib\/.*\.ts$/.test(source) && !source.startsWith('lib/db/generated'),
  )
  if (followed.length === 0 || modules.every(({ dependencies }) => dependencies.length === 0)) {
    throw new Error('dependency-cruiser followed no import: is its TypeScript one that it can use?')
  }
  const faults = summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to }))
  for (const name of strangers(root))
    faults.push({ rule: 'known-rooms', from: `lib/${name}`, to: '.dependency-cruiser.cjs' })
  return { modules: modules.length, faults }
}
