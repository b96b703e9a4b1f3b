import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { completed, hosted, missingOptional, platformOf } from './lib/lockfile.mjs'
import { inRoot } from './lib/root.mjs'

const unserved = async () => undefined

describe('the lockfile', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/tool': {
        version: '1.0.0',
        dev: true,
        resolved: 'https://registry.example/tool.tgz',
        optionalDependencies: { 'tool-linux-x64': '1.0.0', 'tool-darwin-arm64': '1.0.0' },
      },
      'node_modules/tool-linux-x64': { version: '1.0.0', dev: true, optional: true },
      'node_modules/user': { version: '3.0.0', optionalDependencies: { 'tool-linux-x64': '2.0.0' } },
    },
  }

  it('says which optional dependencies have no entry', () => {
    expect(missingOptional(lock)).toEqual([
      { name: 'tool-darwin-arm64', range: '1.0.0', path: 'node_modules/tool-darwin-arm64', dev: true, stated: '1.0.0' },
      {
        name: 'tool-linux-x64',
        range: '2.0.0',
        path: 'node_modules/user/node_modules/tool-linux-x64',
        dev: false,
        stated: '2.0.0',
      },
    ])
  })

  it('is completed from the registry, or from the name where the registry serves no such package', async () => {
    const lookUp = async (name) =>
      name === 'tool-linux-x64' ? { version: '2.0.0', os: ['linux'], cpu: ['x64'] } : undefined
    const { packages } = await completed(lock, lookUp)
    expect(packages['node_modules/tool-darwin-arm64']).toEqual({
      version: '1.0.0',
      dev: true,
      optional: true,
      os: ['darwin'],
      cpu: ['arm64'],
    })
    expect(packages['node_modules/user/node_modules/tool-linux-x64']).toEqual({
      version: '2.0.0',
      optional: true,
      os: ['linux'],
      cpu: ['x64'],
    })
    expect(missingOptional({ packages })).toEqual([])
    expect(Object.keys(packages)).toEqual(Object.keys(packages).sort())
  })

  it('loses its hosts', async () => {
    expect(hosted(lock)).toEqual(['node_modules/tool'])
    expect(hosted(await completed(lock, unserved))).toEqual([])
  })

  it('takes binaries to be of their own package’s version where its range begins there', async () => {
    const parent = { version: '0.5.0', optionalDependencies: { 'a-linux-x64': '^0.5.0' } }
    const { packages } = await completed({ packages: { 'node_modules/a': parent } }, unserved)
    expect(packages['node_modules/a-linux-x64']).toMatchObject({ version: '0.5.0', os: ['linux'], cpu: ['x64'] })
  })

  it('is not guessed at', async () => {
    const ranged = { packages: { 'node_modules/a': { optionalDependencies: { 'b-linux-x64': '^1.0.0' } } } }
    await expect(completed(ranged, unserved)).rejects.toThrow('its range states none')
  })
})

describe('platformOf', () => {
  it.each([
    ['@next/swc-win32-arm64-msvc', { os: ['win32'], cpu: ['arm64'] }],
    ['@biomejs/cli-linux-x64-musl', { os: ['linux'], cpu: ['x64'], libc: ['musl'] }],
    ['@tailwindcss/oxide-linux-arm64-gnu', { os: ['linux'], cpu: ['arm64'], libc: ['glibc'] }],
    ['@tailwindcss/oxide-linux-arm-gnueabihf', { os: ['linux'], cpu: ['arm'] }],
    ['@tailwindcss/oxide-wasm32-wasi', { cpu: ['wasm32'] }],
  ])('reads %s', (name, platform) => {
    expect(platformOf(name)).toEqual(platform)
  })

  it('refuses a name that states none', () => {
    expect(() => platformOf('fsevents')).toThrow('fsevents: its name does not tell the platform')
  })

  it('agrees with what the project’s lockfile records for the packages that were served', () => {
    const { packages } = JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8'))
    const served = Object.entries(packages).filter(
      ([path, { os, integrity }]) => os && integrity && /-(x|arm)64/.test(path),
    )
    expect(served.length).toBeGreaterThan(10)
    for (const [path, { os, cpu }] of served) {
      expect(platformOf(path.split('node_modules/').at(-1)), path).toMatchObject({ os, cpu })
    }
  })
})
