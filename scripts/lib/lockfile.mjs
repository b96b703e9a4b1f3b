/**
 * What npm 11's `ci` insists on: an entry for every optional dependency, other platforms' binaries included. A lockfile
 * written where only this platform's binaries are served lacks them, and would leave macOS and Windows without theirs.
 *
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, resolved?: string,
 *   os?: string[], cpu?: string[], libc?: string[], optionalDependencies?: Record<string, string> }} Entry
 * @typedef {{ packages: Record<string, Entry> }} Lockfile
 */

/** `name@1.2.3` with nothing to choose. */
const exactVersion = /^\d+\.\d+\.\d+(?:[-+][\w.+-]+)?$/

/**
 * The version of a package that no registry served: the range itself where it is exact, and the parent's own where the
 * range begins there, since a package and its binaries for other platforms are published together.
 */
function statedVersion(range, parentVersion) {
  if (exactVersion.test(range)) return range
  return parentVersion !== undefined && range === `^${parentVersion}` ? parentVersion : undefined
}

/** The folders that Node would search for `name` from the package at `path`, nearest first. */
function candidates(path, name) {
  const found = []
  for (let base = path; ; ) {
    found.push(`${base === '' ? '' : `${base}/`}node_modules/${name}`)
    if (base === '') return found
    const cut = base.lastIndexOf('node_modules/')
    base = cut <= 0 ? '' : base.slice(0, cut - 1)
  }
}

/**
 * Every optional dependency without an entry of its own, and where npm would put it: at the root unless another version
 * is there.
 * @param {Lockfile} lock
 */
export function missingOptional(lock) {
  const missing = []
  for (const [parent, entry] of Object.entries(lock.packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      const places = candidates(parent, name)
      const held = places.find((place) => lock.packages[place])
      const fits = held && (!exactVersion.test(range) || lock.packages[held].version === range)
      if (fits) continue
      const stated = statedVersion(range, entry.version)
      missing.push({ name, range, path: held ? places[0] : places.at(-1), dev: entry.dev === true, stated })
    }
  }
  return missing
}

/** Entries that name the host they came from: they would send everyone else to that host. */
export function hosted(lock) {
  return Object.entries(lock.packages)
    .filter(([, entry]) => entry.resolved?.startsWith('http'))
    .map(([path]) => path)
}

const osNames = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32']
const cpuNames = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64', 'wasm32']

/**
 * The platform that a binary package's own name states (`…-linux-x64-musl`), for packages that the registry in use does
 * not serve. Throws when the name states none.
 * @param {string} name
 * @returns {{ os?: string[], cpu?: string[], libc?: string[] }}
 */
export function platformOf(name) {
  const words = name.replace('linuxmusl', 'linux-musl').split(/[-/]/)
  const os = osNames.find((word) => words.includes(word))
  const cpu = cpuNames.find((word) => words.includes(word))
  if (!cpu || (!os && cpu !== 'wasm32')) throw new Error(`${name}: its name does not tell the platform it is for`)
  const libc = words.includes('musl') ? 'musl' : words.includes('gnu') ? 'glibc' : undefined
  return { ...(os && { os: [os] }), cpu: [cpu], ...(libc && { libc: [libc] }) }
}

/**
 * A copy of the lockfile with an entry for every optional dependency and without hosts. `lookUp` answers what the
 * registry knows of `name@range`, or undefined where it serves no such package.
 * @param {Lockfile} lock
 * @param {(name: string, range: string) => Promise<Entry | undefined>} lookUp
 */
export async function completed(lock, lookUp) {
  const packages = { ...lock.packages }
  for (const path of hosted(lock)) {
    const { resolved: _, ...rest } = packages[path]
    packages[path] = rest
  }
  for (const { name, range, path, dev, stated } of missingOptional(lock)) {
    const known = await lookUp(name, range)
    const version = known?.version ?? stated
    if (!version) throw new Error(`${name}@${range}: no version of it is served and its range states none`)
    const { os, cpu, libc } = known ?? platformOf(name)
    packages[path] = {
      version,
      ...(cpu && { cpu }),
      ...(dev && { dev }),
      ...(libc && { libc }),
      optional: true,
      ...(os && { os }),
    }
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1))
  return { ...lock, packages: Object.fromEntries(sorted) }
}
