import { cp, link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { nextEnvironment } from './lib/build.mjs'
import { capture } from './lib/child.mjs'
import { buildInputs } from './lib/fingerprint.mjs'
import { inRoot, root } from './lib/root.mjs'

// Beside the project, on its own disk: packages are linked, not copied, and Turbopack wants them inside its root.
const copy = inRoot('test-results', 'changed-engine')

async function copyProject() {
  await rm(copy, { recursive: true, force: true })
  for (const file of await buildInputs(root, inRoot('data'))) {
    await mkdir(dirname(join(copy, file)), { recursive: true })
    await cp(inRoot(file), join(copy, file))
  }
  await linkTree(inRoot('node_modules'), join(copy, 'node_modules'))
}

async function linkTree(from, to) {
  await mkdir(to, { recursive: true })
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await linkTree(source, target)
    else if (entry.isSymbolicLink()) await cp(source, target, { verbatimSymlinks: true })
    else await link(source, target)
  }
}

beforeAll(copyProject, 120_000)
afterAll(() => rm(copy, { recursive: true, force: true }))

it('the build fails, naming the text and both numbers, when the engine answers otherwise than a lesson says', async () => {
  const file = join(copy, 'lib', 'rnn', 'counts', 'decoding-memory.ts')
  const engine = await readFile(file, 'utf8')
  const changed = engine.replace('return 2 * layers * tokens', 'return 3 * layers * tokens')
  expect(changed).not.toBe(engine)
  await writeFile(file, changed)
  const next = join(copy, 'node_modules', 'next', 'dist', 'bin', 'next')
  // The pages of the lessons alone: the whole site takes minutes more, and says no more of this.
  const lessons = ['--debug-build-paths', 'app/[[]locale]/lessons/[[]slug]/page.tsx']
  const options = { cwd: copy, env: nextEnvironment() }
  const { code, output } = await capture(process.execPath, [next, 'build', ...lessons], options)
  expect(code).not.toBe(0)
  const told = output.split('\n').find((line) => line.includes('the engine says'))
  expect(told).toMatch(/content\/\S+: the text says [\d.]+, the engine says memory\.cache/)
}, 400_000)
