/** Licences that ask for no more than their notice. */
const permissive = new Set([
  ...['MIT', 'MIT-0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'Unlicense'],
  ...['CC0-1.0', 'Python-2.0', 'CC-BY-4.0'],
])

/** Others that are here all the same: which packages, and why that is no burden. @type {[RegExp, string, string][]} */
const accepted = [
  [/^(@axe-core\/playwright|axe-core)$/, 'MPL-2.0', 'tests run it as it is; nothing of it is shipped'],
  [/^lightningcss(-[a-z0-9-]+)?$/, 'MPL-2.0', 'Tailwind’s compiler, run as it is while the site is built'],
  [/^elkjs$/, 'EPL-2.0', 'a part of Prisma’s studio, which nobody here starts; used and passed on as it is'],
  [
    /^@img\/sharp-/,
    'LGPL-3.0-or-later',
    'an optional package of Next’s image service, which this site never calls; a library of its own that anybody can replace',
  ],
]

/** Packages whose package.json names no licence where npm looks for it, and what their own files say. */
const inTheirFiles = { 'format 0.2.2': 'MIT', 'seq-queue 0.0.5': 'MIT' }

/**
 * @typedef {{ version?: string, license?: string, dev?: boolean, devOptional?: boolean, optionalDependencies?: Record<string, string> }} Entry
 * @typedef {{ name: string, version: string, licence: string, development: boolean, reason: string }} Licensed
 */

/**
 * Every package of a lockfile with its licence. Binaries for other platforms, of which the lockfile says nothing more
 * than that they exist, are published with the package that wants them, under its licence.
 * @param {{ packages: Record<string, Entry> }} lock
 * @returns {{ packages: Licensed[], faults: string[] }} each fault one sentence
 */
export function licences({ packages: entries }) {
  const parents = new Map()
  for (const entry of Object.values(entries)) {
    for (const name of Object.keys(entry.optionalDependencies ?? {}))
      if (entry.license) parents.set(name, entry.license)
  }
  const faults = []
  const found = new Map()
  for (const [path, entry] of Object.entries(entries)) {
    if (path === '') continue
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
    const key = `${name} ${entry.version}`
    const licence = entry.license ?? parents.get(name) ?? inTheirFiles[key] ?? 'unknown'
    const reason = reasonFor(name, licence)
    if (reason === undefined) faults.push(`${name} ${entry.version} is under ${licence}, which nobody has accepted.`)
    const development = Boolean(entry.dev) && (found.get(key)?.development ?? true)
    found.set(key, { name, version: entry.version ?? '', licence, development, reason: reason ?? '' })
  }
  const order = (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1)
  return { packages: [...found.values()].sort(order), faults }
}

/** Why a licence is fine: '' where it is permissive, undefined where it is not fine. */
function reasonFor(name, licence) {
  const parts = licence.replaceAll(/[()]/g, '').split(/ AND | and /)
  const strict = parts.filter((part) => !part.split(' OR ').some((choice) => permissive.has(choice)))
  if (strict.length === 0) return ''
  return accepted.find(([names, accepts]) => names.test(name) && strict.every((part) => part === accepts))?.[2]
}

/** `docs/licences.md`. @param {Licensed[]} packages */
export function licencesPage(packages) {
  const shipped = packages.filter(({ development }) => !development)
  const rows = (list) => list.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`).join('\n')
  const reasons = [
    ...new Set(packages.filter(({ reason }) => reason).map(({ licence, reason }) => `- ${licence}: ${reason}.`)),
  ]
  return `# Licences of the packages

Written by \`npm run licences\` from package-lock.json; \`npm run check\` fails where it is out of step, or where a package comes under a licence that is neither permissive nor accepted in \`scripts/lib/licences.mjs\`. Unroll itself is under [MIT](../LICENSE).

Not permissive, and accepted:

${reasons.join('\n')}

## With the site (${shipped.length})

What \`npm start\` installs to build and to serve; browsers get a small part of it.

| package | version | licence |
|---|---|---|
${rows(shipped)}

## For its development alone (${packages.length - shipped.length})

| package | version | licence |
|---|---|---|
${rows(packages.filter(({ development }) => development))}
`
}
