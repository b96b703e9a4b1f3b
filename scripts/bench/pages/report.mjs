import { digits, median, table } from '../statistics.mjs'

/**
 * The same kind of lesson, 124 formulas, elsewhere: Slow 4G, CPU four times slower, brotli, medians of 3 on an earlier
 * machine of the same sort. kB = 1000 bytes over the wire; where two times stand, the median differed that much between
 * two measurements.
 */
const elsewhere = [
  ['Next 16, bare lesson', '41', '130', '6', '125', '302', '2516–3376', '151–300', '–'],
  ['Starlight 0.37', '26', '30', '24', '124', '203', '1696', '582', '–'],
  ['VitePress 1.6 + MathJax 3', '59', '71', '19', '68', '217', '1808', '1271', '–'],
  ['Docusaurus 3.10', '24', '190', '99', '123', '435', '2708', '1180', '–'],
  ['Fumadocs UI 16', '51', '229', '18', '125', '455', '1880–2012', '1522–2612', '–'],
]

const columns = ['html', 'js', 'css', 'fonts', 'total', 'lcp', 'tbt', 'cls']
const head = ['', 'HTML kB', 'JS kB', 'CSS kB', 'fonts kB', 'total kB', 'LCP ms', 'TBT ms', 'CLS']

const inKb = new Set(['html', 'js', 'css', 'fonts', 'total'])
const inMillis = new Set(['lcp', 'tbt'])

function shown(column, value) {
  if (inKb.has(column)) return digits(value / 1000)
  return inMillis.has(column) ? String(Math.round(value)) : value.toFixed(3)
}

/** @typedef {Awaited<ReturnType<typeof import('./visit.mjs').visit>>} Visit */

/**
 * Our medians above what was measured elsewhere.
 * @param {{ name: string, visits: Visit[] }[]} measured
 */
export function pagesTable(measured) {
  const own = measured.map(({ name, visits }) => [
    name,
    ...columns.map((column) => shown(column, median(visits.map((visit) => visit[column])))),
  ])
  return table(head, [...own, ...elsewhere])
}

/** How far the single visits were apart, a line a way of throttling. */
export function spread({ name, visits }) {
  const ranges = ['lcp', 'tbt', 'cls'].map((column) => {
    const values = visits.map((visit) => visit[column])
    return `${column.toUpperCase()} ${shown(column, Math.min(...values))}–${shown(column, Math.max(...values))}`
  })
  return `${name}: ${ranges.join(', ')}`
}

/** What is said of one lesson. */
export function lessonSection({ lesson, runs, measured }) {
  return `## \`${lesson.path}\`, ${lesson.formulas} formulas

${pagesTable(measured)}

Medians of ${runs} visits each; the machine does other work as well, so single visits differ:

${list(measured.map(spread))}`
}

const list = (lines) => lines.map((line) => `- ${line}`).join('\n')

/** docs/page-benchmarks.md. */
export function document({ lessons, machine, versions }) {
  return `# Page benchmarks

Written by \`npm run bench:pages\`; do not edit by hand. It installs Lighthouse into \`scripts/bench/pages/node_modules\` on
its first run, builds and serves the site, visits two lessons (the one whose number of formulas is nearest above the
baseline's, and the one with the most) and rewrites this page in about a quarter of an hour. \`npm run bench:pages --
/zh/lessons/lstm\` measures that page, \`--runs 3\` visits less often; neither writes this page.

${lessons.join('\n\n')}

## How it is measured

- Lighthouse's mobile profile: a phone's screen, Slow 4G (1.6 Mbit/s down, 150 ms round trip), the CPU four times slower,
  nothing cached. "simulated" is Lighthouse's default: the load is watched without brakes and its times under them are
  computed. "applied" has the brakes really on, requests after each other included. Only loading is watched: the page is
  not scrolled.
- Bytes are what came over the wire, headers and everything included that the page asked for until it was quiet; "total"
  has icons and answers of the API too. Compressed by this server as it serves everybody, on loopback.
- "The same text, bare Next" is the lesson's text and formulas as the only page of a Next app with KaTeX's style sheet:
  no live cells, no code, no checks, no navigation. It is built and visited in the same run, in turn with ours, so that
  what this machine is at the time falls on both. \`next start\` compresses it with gzip.
- The last five rows are the baseline that this site set out to beat, measured with the same tool at an earlier time: a
  lesson of 124 formulas without anything that moves. CLS was not taken.
- Simulated, the main thread's tasks before the first paint do not count, and where that paint falls among them differs
  from visit to visit; single visits of either page so differ by a factor of three. Applied, the figures agree better.

## Measured on

${list([...machine, ...Object.entries(versions).map(([name, version]) => `${name} ${version}`)])}
`
}
