import { mkdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { build } from 'rolldown'
import { inRoot, root } from '../lib/root.mjs'

// Prints the programs that snippets.py runs, as JSON. They are TypeScript, which Node 20 does not run as it stands.
const folder = inRoot('node_modules', '.cache', 'unroll')
const bundle = inRoot('node_modules', '.cache', 'unroll', 'golden-snippets.mjs')

mkdirSync(folder, { recursive: true })
await build({
  cwd: root,
  input: 'lib/exercises/kinds/read-snippet/golden-instances.ts',
  platform: 'node',
  logLevel: 'warn',
  output: { file: bundle, format: 'esm' },
})

const { goldenInstances } = await import(pathToFileURL(bundle).href)
console.log(JSON.stringify(goldenInstances()))
