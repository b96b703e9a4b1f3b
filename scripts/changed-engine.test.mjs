import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { capture } from './lib/child.mjs'
import { buildInputs } from './lib/fingerprint.mjs'
import { inRoot, root } from './lib/root.mjs'

let copy = ''

/** All that a build reads, the packages linked, but not what was bundled of this project before. */
async function copyProject() {
  copy = await mkdtemp(join(tmpdir(), 'unroll-changed-engine-'))
  for (const file of await buildInputs(root, inRoot('data'))) {
    await mkdir(dirname(join(copy, file)), { recursive: true })
    await cp(inRoot(file), join(copy, file))
  }
  await cp(inRoot('scripts'), join(copy, 'scripts'), { recursive: true })
  await mkdir(join(copy, 'node_modules'))
  for (const name of await readdir(inRoot('node_modules')))
    if (name !== '.cache') await symlink(inRoot('node_modules', name), join(copy, 'node_modules', name))
}

beforeAll(copyProject)
afterAll(() => rm(copy, { recursive: true, force: true }))

it('the build fails, naming the text and both numbers, when the engine answers otherwise than a lesson says', async () => {
  const file = join(copy, 'lib', 'rnn', 'counts', 'decoding-memory.ts')
  const engine = await readFile(file, 'utf8')
  const changed = engine.replace('return 2 * layers * tokens', 'return 3 * layers * tokens')
  expect(changed).not.toBe(engine)
  await writeFile(file, changed)
  const { code, output } = await capture(process.execPath, [join('scripts', 'build.mjs')], { cwd: copy })
  expect(code).not.toBe(0)
  const told = output.split('\n').filter((line) => line.includes('the engine says'))
  expect(told.length).toBeGreaterThan(2)
  const figure = /^content\/\S+.*: the text says [\d.]+, the engine says memory\.cache\.\S+ = [\d.]+/
  for (const line of told) expect(line).toMatch(figure)
}, 120_000)
