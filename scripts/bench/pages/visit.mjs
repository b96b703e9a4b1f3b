import { pathToFileURL } from 'node:url'
import { chromium } from '@playwright/test'
import { Fault } from '../../lib/fault.mjs'
import { freePort } from '../../lib/free-port.mjs'
import { pageTools } from '../packages.mjs'

/** Lighthouse's own mobile profile in both: Slow 4G (1.6 Mbit/s down, 150 ms round trip), the CPU four times slower. */
export const throttlings = {
  /** The load is watched without brakes and its times under them are computed; Lighthouse's default. */
  simulated: 'simulate',
  /** The brakes are really on. */
  applied: 'devtools',
}

/** Lighthouse's names of what comes over the wire. */
const kinds = { Document: 'html', Script: 'js', Stylesheet: 'css', Font: 'fonts' }

const audits = ['largest-contentful-paint', 'total-blocking-time', 'cumulative-layout-shift', 'network-requests']

/** How often a visit is made until Lighthouse has found all it looks for in the browser's trace. */
const tries = 4

/**
 * Visits a page once with Lighthouse, in a browser of its own with nothing cached. What Lighthouse could not measure is
 * measured anew.
 * @param {string} url
 * @param {keyof typeof throttlings} throttling
 * @param {import('@playwright/test').LaunchOptions} launch
 * @returns {Promise<Record<'html' | 'js' | 'css' | 'fonts' | 'total' | 'lcp' | 'tbt' | 'cls', number>>} bytes over the
 *   wire with their headers, milliseconds, and the layout shift
 */
export async function visit(url, throttling, launch) {
  for (let left = tries; left > 0; left--) {
    const measured = await visitOnce(url, throttling, launch)
    if (Object.values(measured).every(Number.isFinite)) return measured
  }
  throw new Fault(`Lighthouse cannot measure ${url}: what it looks for is not in the browser's trace.`)
}

async function visitOnce(url, throttling, launch) {
  const { default: lighthouse } = await import(pathToFileURL(pageTools.resolve('lighthouse')).href)
  const port = await freePort()
  const browser = await chromium.launch({ ...launch, args: [...launch.args, `--remote-debugging-port=${port}`] })
  try {
    const flags = { port, logLevel: 'error', onlyAudits: audits, throttlingMethod: throttlings[throttling] }
    const { lhr } = await lighthouse(url, flags)
    if (lhr.runtimeError) throw new Error(`Lighthouse: ${lhr.runtimeError.message}`)
    const value = (audit) => lhr.audits[audit].numericValue
    return {
      ...bytesOf(lhr.audits['network-requests'].details.items),
      lcp: value('largest-contentful-paint'),
      tbt: value('total-blocking-time'),
      cls: value('cumulative-layout-shift'),
    }
  } finally {
    await browser.close()
  }
}

/** @param {{ resourceType: string, transferSize: number }[]} requests */
export function bytesOf(requests) {
  const bytes = { html: 0, js: 0, css: 0, fonts: 0, total: 0 }
  for (const { resourceType, transferSize } of requests) {
    bytes.total += transferSize
    const kind = kinds[resourceType]
    if (kind) bytes[kind] += transferSize
  }
  return bytes
}
