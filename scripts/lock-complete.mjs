// `npm run lock:complete`, after each change of dependencies: writes into package-lock.json what npm 11 wants and the
// registry in use may not serve. With --check it only says what is missing.
import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { completed, hosted, missingOptional } from './lib/lockfile.mjs'
import { npmCommand } from './lib/npm.mjs'
import { inRoot } from './lib/root.mjs'

const file = inRoot('package-lock.json')

/** What `npm view` says of one package, undefined when the registry has none. */
async function lookUp(name, range) {
  const { command, args, options } = npmCommand(['view', `${name}@${range}`, 'version', 'os', 'cpu', 'libc', '--json'])
  try {
    const { stdout } = await promisify(execFile)(command, args, options)
    const answer = JSON.parse(stdout)
    return Array.isArray(answer) ? answer.at(-1) : answer
  } catch (error) {
    if (String(error.stdout).includes('E404')) return undefined
    throw error
  }
}

const lock = JSON.parse(await readFile(file, 'utf8'))
if (process.argv.includes('--check')) {
  const faults = [
    ...missingOptional(lock).map(({ name, range }) => `package-lock.json has no entry for ${name}@${range}`),
    ...hosted(lock).map((path) => `package-lock.json names a host for ${path}`),
  ]
  for (const fault of faults) console.error(fault)
  if (faults.length > 0) console.error('Run: npm run lock:complete')
  process.exitCode = faults.length === 0 ? 0 : 1
} else {
  const missing = missingOptional(lock).length
  await writeFile(file, `${JSON.stringify(await completed(lock, lookUp), null, 2)}\n`)
  console.log(`package-lock.json: ${missing} entries added`)
}
