import { importBundled } from './lib/import-bundled.mjs'
import { root } from './lib/root.mjs'

const { report } = await importBundled('lib/content/check/report.ts')
const { files, problems } = report(root)
for (const problem of problems) console.error(problem)
console.log(
  problems.length === 0
    ? `content: ${files} files, no problem`
    : `content: ${files} files, ${problems.length} problems`,
)
process.exitCode = problems.length === 0 ? 0 : 1
