import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { inRoot } from './lib/root.mjs'

const rows = readFileSync(inRoot('SECURITY.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| \d+\.\d/.test(line))

const filesOf = (row) =>
  [...row.matchAll(/[`(]((?:app|components|docs|e2e|lib|scripts)\/[\w./[\]-]+)[`)]/g)].map(([, file]) => file)

it('names only what there is to show for a requirement', () => {
  const files = rows.flatMap(filesOf)
  expect(files.length).toBeGreaterThan(80)
  expect(files.filter((file) => !existsSync(inRoot(...file.split('/'))))).toEqual([])
})

it('has every chapter, and one of few words for how each row stands', () => {
  const chapters = new Set(rows.map((row) => Number(/\d+/.exec(row)?.[0])))
  expect([...chapters].sort((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, i) => i + 1))
  const known = ['holds', 'partly', 'gap', 'for operators', 'by packages', 'does not apply']
  expect([...new Set(rows.map((row) => row.split('|')[2].trim()))].filter((word) => !known.includes(word))).toEqual([])
})
