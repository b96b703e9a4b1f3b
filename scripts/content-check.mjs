import { mkdirSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { build } from 'rolldown'
import { inRoot, root } from './lib/root.mjs'

// The rules are TypeScript and use the engine; Node 20 runs neither as it stands, so they are bundled first. The
// bundle lies inside node_modules, where it finds the packages that it leaves out.
const folder = inRoot('node_modules', '.cache', 'unroll')
const bundle = inRoot('node_modules', '.cache', 'unroll', 'content-check.mjs')

mkdirSync(folder, { recursive: true })
await build({
  cwd: root,
  input: 'lib/content/check/report.ts',
  platform: 'node',
  external: /^[^./]/,
  logLevel: 'warn',
  output: { file: bundle, format: 'esm' },
})

const { report } = await import(pathToFileURL(bundle).href)
const { files, problems } = report(root)
for (const problem of problems) console.error(problem)
console.log(
  problems.length === 0
    ? `content: ${files} files, no problem`
    : `content: ${files} files, ${problems.length} problems`,
)
process.exitCode = problems.length === 0 ? 0 : 1
