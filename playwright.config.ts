import os from 'node:os'
import path from 'node:path'
import { defineConfig, devices } from '@playwright/test'
import { launchOptions } from './scripts/lib/browser.mjs'

const shell = launchOptions({ shell: true })
const wholeBrowser = launchOptions()
if (!shell || !wholeBrowser)
  throw new Error('No browser: run "npx playwright install chromium", or install chromium or Chrome.')

/** `unroll.test` is this machine under a name by which no browser trusts it: plain http on somebody's own network. */
const browser = { ...shell, args: [...shell.args, '--host-resolver-rules=MAP unroll.test 127.0.0.1'] }

/** What these are about is the browser's own: frames that die of memory, and pages that wait to be gone back to. */
const aboutTheBrowser = /(?:13-sandbox-limits|2-read)\.spec\.ts$/

/** `npm test` starts a server and names it here; run alone, Playwright starts one itself, with data of its own. */
const baseURL = process.env.E2E_BASE_URL
const ownPort = 3210

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  // A journey that fails beside another and passes alone is named in the closing words (scripts/lib/tally.mjs).
  retries: process.env.CI ? 1 : 0,
  // A busy machine is slow, not wrong: only what never comes is to fail.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: process.env.E2E_REPORT ?? 'test-results/report.json' }]],
  use: {
    // A worker would answer for the site, and its own journey is 25-offline.
    serviceWorkers: 'block',
    baseURL: baseURL ?? `http://localhost:${ownPort}`,
    // Recording every step of every page doubles the time of the journeys: asked for where a failure is looked into.
    trace: process.env.CI ? 'off' : 'retain-on-failure',
    launchOptions: browser,
  },
  projects: [
    { name: 'desktop', testIgnore: aboutTheBrowser, use: { ...devices['Desktop Chrome'] } },
    {
      name: 'whole browser',
      testMatch: aboutTheBrowser,
      use: { ...devices['Desktop Chrome'], launchOptions: wholeBrowser },
    },
  ],
  webServer: baseURL
    ? undefined
    : {
        command: 'node scripts/start.mjs --local',
        url: `http://localhost:${ownPort}/api/health`,
        env: { PORT: String(ownPort), DATA_DIR: path.join(os.tmpdir(), 'unroll-e2e'), DATABASE_URL: '', BASE_URL: '' },
        timeout: 300_000,
        reuseExistingServer: false,
        gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
      },
})
