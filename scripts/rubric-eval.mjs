// `npm run -s rubric:eval -- FILE.jsonl [--predictions OUT.jsonl] [--explain] [--folds] [--only q1[,q2…]]`:
// marks the answers of a file by the rules in content/marking and compares with their labels, where they have any;
// `--folds` adds the figures of each writer.
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { importBundled } from './lib/import-bundled.mjs'

process.env.NODE_ENV ??= 'production'
const { values, positionals } = parseArgs({
  options: {
    predictions: { type: 'string' },
    explain: { type: 'boolean' },
    folds: { type: 'boolean' },
    only: { type: 'string' },
  },
  allowPositionals: true,
})
if (positionals.length === 0) {
  console.error(
    'Which file? npm run -s rubric:eval -- FILE.jsonl [--predictions OUT.jsonl] [--explain] [--folds] [--only q1,q2]',
  )
  process.exit(2)
}
const { readAnswers, predictionLine, report, explanation } = await importBundled('lib/content/marking-report.ts')
try {
  const texts = await Promise.all(positionals.map((file) => readFile(path.resolve(file), 'utf8')))
  const only = values.only?.split(',')
  const rows = texts
    .flatMap((text, i) => readAnswers(text, positionals[i]))
    .filter(({ question }) => !only || only.includes(question))
  if (values.predictions) await writeFile(values.predictions, rows.map(predictionLine).join(''))
  if (values.explain) console.log(rows.flatMap(explanation).join('\n'))
  console.log(report(rows, { folds: values.folds }))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
