// `npm run bench:marking`: how long marking an answer takes, beside how long it is. CPU time of this process, so that
// what else runs on the machine counts less; each answer is marked once to warm up and five times to measure.
import { readFileSync } from 'node:fs'
import { importBundled } from '../lib/import-bundled.mjs'
import { inRoot } from '../lib/root.mjs'

process.env.NODE_ENV ??= 'production'
const { markerOf } = await importBundled('lib/content/marking.ts')
const { questions } = await importBundled('lib/content/questions.ts')

const answers = [
  'development',
  'development-2',
  'development-3',
  'development-4',
  'held-back',
  'held-back-2',
  'held-back-3',
].flatMap((name) =>
  readFileSync(inRoot('lib', 'interview', 'evaluation', 'answers', `${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line)),
)
const markers = new Map(questions().map((question) => [question.id, markerOf(question)]))
const repeats = 5

function millisFor(marker, answer) {
  marker.mark(answer)
  const before = process.cpuUsage()
  for (let i = 0; i < repeats; i += 1) marker.mark(answer)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / repeats
}

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
for (const lang of ['en', 'zh']) {
  const own = answers.filter((answer) => answer.lang === lang)
  const times = own.map(({ question, answer }) => millisFor(markers.get(question), answer)).sort((a, b) => a - b)
  const lengths = own.map(({ answer }) => answer.length).sort((a, b) => a - b)
  console.log(
    `${lang}: ${own.length} answers of ${at(lengths, 0.5)} characters (median): ` +
      `${at(times, 0.5).toFixed(1)} ms median, ${at(times, 0.95).toFixed(1)} ms at the 95th percentile`,
  )
}
