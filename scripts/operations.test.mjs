import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { variableNames as variables } from '../lib/environment/variables.mjs'
import { inRoot } from './lib/root.mjs'

const read = (...path) => readFileSync(inRoot(...path), 'utf8')
const operations = read('docs', 'operations.md')

it('docs/operations.md has a row for every variable, and for no other', () => {
  const rows = [...operations.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(([, name]) => name)
  const missing = variables.filter((name) => !rows.includes(name))
  expect({ missing, unknown: rows.filter((name) => !variables.includes(name)) }).toEqual({ missing: [], unknown: [] })
})

it('names no command that is not there', () => {
  const { scripts } = JSON.parse(read('package.json'))
  const text = operations + read('docs', 'faults.md') + read('Dockerfile')
  const named = [...text.matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(([, name]) => name)
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
})

it('passes the container every variable through, and starts only what a bundle has', () => {
  expect(read('compose.yaml')).toContain('env_file: unroll.env')
  const started = [...read('Dockerfile').matchAll(/scripts\/[a-z/-]+\.mjs/g)].map(([file]) => file)
  for (const file of started) expect(read(...file.split('/')).length).toBeGreaterThan(0)
})
