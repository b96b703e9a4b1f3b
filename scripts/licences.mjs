// `npm run licences`: docs/licences.md from package-lock.json; with --check, whether it is in step.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { licences, licencesPage } from './lib/licences.mjs'
import { inRoot } from './lib/root.mjs'

const file = inRoot('docs', 'licences.md')
const { packages, faults } = licences(JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')))
const page = licencesPage(packages)
if (process.argv.includes('--check')) {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== page)
    faults.push('docs/licences.md is out of step: npm run licences')
} else if (faults.length === 0) {
  writeFileSync(file, page)
}
for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 ? 1 : 0
