// Generates both Prisma clients into lib/db/generated, offline, when the schema or Prisma changed since the last time.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { checksum, dialects, root, schemaText } from './schema.mjs'

const folder = path.join(root, 'lib/db/generated')
const stampFile = path.join(folder, 'stamp')

/** What the generated clients depend on. */
function stamp() {
  const prisma = createRequire(import.meta.url)('prisma/package.json').version
  return checksum([prisma, ...dialects.map((dialect) => schemaText(dialect))].join('\n'))
}

/** Whether both clients are there and made from the schema as it is. */
export function isGenerated() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp()
}

/**
 * Generates both clients unless they are fresh. Needs installed packages; throws with Prisma's own output when it fails.
 *
 * @returns {boolean} whether anything had to be generated
 */
export function generate() {
  if (isGenerated()) return false
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const dialect of dialects) {
    const schema =
      dialect === 'sqlite' ? path.join(root, 'prisma/schema.prisma') : path.join(folder, `${dialect}.prisma`)
    if (dialect !== 'sqlite') writeFileSync(schema, schemaText(dialect))
    runPrisma(['generate', '--schema', schema])
  }
  writeFileSync(stampFile, stamp())
  return true
}

/** @param {string[]} args */
function runPrisma(args) {
  const cli = createRequire(import.meta.url).resolve('prisma/build/index.js')
  const env = { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1', NO_COLOR: '1' }
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { cwd: root, env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`prisma ${args.join(' ')} failed:\n${stdout}${stderr}`)
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log(generate() ? 'Generated the database clients.' : 'The database clients are fresh.')
}
