import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inRoot } from './lib/root.mjs'

/** One violation a line; the last two lines are allowed. */
const planted = `export const a = Math.random()
export const b = [1].map(Math.random)
export const c = Date.now()
export const d = new Date()
export const e = new Date
export const f = Date()
export const g = Math['random']()
export const h = [new Date(0), new Date(2020, 1)]
export const i = [Date.UTC(2020), Math.floor(1.5)]
`

let folder = ''

/** The lines of a planted file where our own rules of Biome, with the project's configuration, say no. */
function refusedLines(file) {
  const biome = inRoot('node_modules', '@biomejs', 'biome', 'bin', 'biome')
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  writeFileSync(path.join(folder, file), planted)
  const args = [biome, 'lint', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none', file]
  const { stdout } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  const ours = JSON.parse(stdout).diagnostics.filter(({ message }) => JSON.stringify(message).includes('Pure room'))
  return [...new Set(ours.map(({ location }) => location.start.line))].sort()
}

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'unroll-purity-'))
  cpSync(inRoot('biome.json'), path.join(folder, 'biome.json'))
  cpSync(inRoot('biome'), path.join(folder, 'biome'), { recursive: true })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the ban on clocks and randomness', () => {
  it.each(['rnn', 'srs', 'exercises', 'interview', 'events', 'anki'])('holds in lib/%s', (room) => {
    expect(refusedLines(`lib/${room}/planted.ts`)).toEqual([1, 2, 3, 4, 5, 6, 7])
  })

  it.each(['lib/client/planted.ts', 'lib/rnn/planted.test.ts'])('leaves %s alone', (file) => {
    expect(refusedLines(file)).toEqual([])
  })
})
