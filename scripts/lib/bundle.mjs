import { existsSync } from 'node:fs'
import { cp, mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Fault } from './fault.mjs'
import { filesBelow } from './files-below.mjs'
import { bundleName, writeBundle } from './import-bundled.mjs'
import { inRoot } from './root.mjs'

/** Packages that the build needs and the server does not, though they are among `dependencies`. */
const buildOnly = /^(?:@next\/swc-|@rolldown\/|@img\/|@types\/|@shikijs\/|lightningcss)|^(?:sharp|shiki|sql\.js|katex)$/

/** What the build leaves beside what is served. */
const leftover = /^(?:cache|dev|diagnostics|types)(?:\/|$)|^trace|\.nft\.json$|\.map$/

/** Plain modules that run beside Next: the server's own, and the commands of the database. */
const run = { lib: /\.mjs$/, scripts: /^(?!bench|faults|fixtures|golden).*(?<!\.test)\.mjs$/ }

/** TypeScript that a command of the database bundles when it runs; here it comes bundled. */
const entry = /-entry\.ts$/

/** The folders in node_modules that a server needs, from the lockfile. */
async function productionPackages() {
  const { packages } = JSON.parse(await readFile(inRoot('package-lock.json'), 'utf8'))
  return Object.entries(packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !dev && !devOptional && existsSync(inRoot(path)))
    .map(([path]) => path)
    .filter((path) => !path.split('node_modules/').some((name) => buildOnly.test(name.replace(/\/$/, ''))))
}

/**
 * Copies what serving the built site takes into an empty folder: the build, the modules that run beside it, and the
 * packages of production. It runs from there as `node scripts/server.mjs --port 3000`, by any user who may read it.
 * @param {string} folder
 */
export async function writeBundleTo(folder) {
  if (!existsSync(inRoot('.next', 'unroll-build'))) throw new Fault('There is no build: run `npm run build` before.')
  await mkdir(folder, { recursive: true })
  if ((await filesBelow(folder)).length > 0) throw new Fault(`${folder} is not empty.`)
  const copy = async (file) => {
    await mkdir(dirname(join(folder, file)), { recursive: true })
    await cp(inRoot(file), join(folder, file), { recursive: true })
  }
  for (const file of ['package.json', 'next.config.mjs', 'public', 'prisma', 'content', 'LICENSE']) await copy(file)
  for (const file of await filesBelow(inRoot('.next'))) if (!leftover.test(file)) await copy(join('.next', file))
  // Links to packages, under the names by which the build calls them.
  const links = join('.next', 'node_modules')
  await cp(inRoot(links), join(folder, links), { recursive: true, verbatimSymlinks: true })
  for (const [room, wanted] of Object.entries(run)) {
    for (const file of await filesBelow(inRoot(room))) if (wanted.test(file)) await copy(join(room, file))
  }
  await copy('scripts/lib/rooms.cjs')
  const skip = (source) => !source.slice(inRoot('').length).includes('node_modules/.cache')
  for (const path of await productionPackages()) {
    // Packages inside packages are on the list themselves.
    const inside = inRoot(path, 'node_modules')
    const filter = (source) => skip(source) && source !== inside
    await cp(inRoot(path), join(folder, path), { recursive: true, filter })
  }
  for (const file of await filesBelow(inRoot('scripts', 'db'))) {
    const path = `scripts/db/${file}`
    if (entry.test(file)) await writeBundle(path, join(folder, 'bundled', bundleName(path)))
  }
}
