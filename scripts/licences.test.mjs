import { expect, it } from 'vitest'
import { licences, licencesPage } from './lib/licences.mjs'

const lock = (packages) => ({ packages: { '': { license: 'MIT' }, ...packages } })
const faultsOf = (name, license) => licences(lock({ [`node_modules/${name}`]: { version: '1.0.0', license } })).faults

it.each(['MIT', 'ISC', '(MIT OR GPL-3.0)', 'MIT AND ISC', 'MIT and ISC', 'Apache-2.0'])('takes %s', (license) => {
  expect(faultsOf('x', license)).toEqual([])
})

it.each(['GPL-3.0', 'AGPL-3.0-only', 'MIT AND GPL-3.0', 'MPL-2.0', 'UNLICENSED', 'SEE LICENSE IN x', undefined])(
  'refuses %s of a package that nobody has accepted',
  (license) => {
    expect(faultsOf('x', license)).toEqual([`x 1.0.0 is under ${license ?? 'unknown'}, which nobody has accepted.`])
  },
)

it('accepts by package and licence together', () => {
  expect(faultsOf('axe-core', 'MPL-2.0')).toEqual([])
  expect(faultsOf('axe-core', 'GPL-3.0')).toHaveLength(1)
  expect(faultsOf('@img/sharp-win32-x64', 'Apache-2.0 AND LGPL-3.0-or-later')).toEqual([])
})

it('gives a binary for another platform the licence of the package that it belongs to', () => {
  const { packages, faults } = licences(
    lock({
      'node_modules/tool': {
        version: '2.0.0',
        license: 'ISC',
        dev: true,
        optionalDependencies: { 'tool-arm': '2.0.0' },
      },
      'node_modules/tool-arm': { version: '2.0.0', dev: true },
    }),
  )
  expect(faults).toEqual([])
  expect(packages[1]).toEqual({ name: 'tool-arm', version: '2.0.0', licence: 'ISC', development: true, reason: '' })
})

it('counts a package that the site needs somewhere as the site’s', () => {
  const entry = { version: '1.0.0', license: 'MIT' }
  const { packages } = licences(
    lock({ 'node_modules/a/node_modules/x': { ...entry, dev: true }, 'node_modules/b/node_modules/x': entry }),
  )
  expect(packages).toMatchObject([{ name: 'x', development: false }])
  expect(licencesPage(packages)).toContain('## With the site (1)\n')
  expect(licencesPage(packages)).toContain('| x | 1.0.0 | MIT |')
})
