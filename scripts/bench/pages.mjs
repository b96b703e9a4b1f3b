// `npm run bench:pages`: a lesson as a phone on Slow 4G gets it. Options: the lesson's path, --runs N.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { launchOptions } from '../lib/browser.mjs'
import { endAllChildren, endChildrenOnSignals } from '../lib/child.mjs'
import { Fault, told } from '../lib/fault.mjs'
import { inRoot } from '../lib/root.mjs'
import { step } from '../lib/step.mjs'
import { machine } from './machine.mjs'
import { pageTools } from './packages.mjs'
import { withBareLesson } from './pages/bare-lesson.mjs'
import { lessonsToMeasure } from './pages/lessons.mjs'
import { document, lessonSection } from './pages/report.mjs'
import { throttlings, visit } from './pages/visit.mjs'
import { withServedSite } from './served-site.mjs'

const usualRuns = 7

async function browserVersion(launch) {
  const browser = await chromium.launch(launch)
  try {
    return browser.version()
  } finally {
    await browser.close()
  }
}

async function benchPages(path, runs, folder) {
  const launch = launchOptions()
  if (!launch) throw new Fault('No browser was found.')
  await step('Installing Lighthouse', pageTools.install)
  const versions = { Chromium: await browserVersion(launch), Lighthouse: await pageTools.version('lighthouse') }
  if (os.loadavg()[0] > 0.5) console.log('Other programs are running: the times will be worse than they are.')
  return withServedSite(folder, async (address) => {
    const lessons = []
    for (const lesson of await lessonsToMeasure(path)) {
      const measured = await measuredLesson(address, lesson, runs, launch)
      lessons.push(lessonSection({ lesson, runs, measured }))
      console.log(`\n${lessons.at(-1)}\n`)
    }
    return document({ lessons, machine: machine(), versions })
  })
}

/** Ours and the bare lesson in turn, so that what else the machine does falls on both. */
async function measuredLesson(address, { path }, runs, launch) {
  return withBareLesson(path, async (bare) => {
    const measured = []
    for (const throttling of Object.keys(throttlings)) {
      await step(`${path}, throttling ${throttling}`, async () => {
        const [own, other] = [[], []]
        for (let run = 0; run < runs; run++) {
          own.push(await visit(address + path, throttling, launch))
          other.push(await visit(bare, throttling, launch))
        }
        measured.push({ name: `Unroll, ${throttling}`, visits: own })
        measured.push({ name: `The same text, bare Next, ${throttling}`, visits: other })
      })
    }
    return measured
  })
}

endChildrenOnSignals()
const folder = await mkdtemp(join(os.tmpdir(), 'unroll-bench-pages-'))
try {
  const { values, positionals } = parseArgs({ options: { runs: { type: 'string' } }, allowPositionals: true })
  const runs = Number(values.runs ?? usualRuns)
  if (!Number.isInteger(runs) || runs < 1) throw new Fault('--runs wants a whole number from 1.')
  const written = await benchPages(positionals[0], runs, folder)
  if (!positionals[0] && !values.runs) {
    await writeFile(inRoot('docs', 'page-benchmarks.md'), written)
    console.log('Written to docs/page-benchmarks.md')
  }
} catch (error) {
  console.error(told(error))
  process.exitCode = 1
} finally {
  await endAllChildren()
  await rm(folder, { recursive: true, force: true })
}
