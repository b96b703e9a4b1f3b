import { existsSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium, defineConfig, devices } from '@playwright/test'

/** Playwright's own browser where it is installed, else the machine's. */
function executablePath(): string | undefined {
  if (existsSync(chromium.executablePath())) return undefined
  const installed = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
  const candidates = [
    ...(process.env.PATH ?? '').split(path.delimiter).flatMap((dir) => installed.map((name) => path.join(dir, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ]
  const found = candidates.find((file) => existsSync(file))
  if (!found) throw new Error('No browser: run "npx playwright install chromium", or install chromium or Chrome.')
  return found
}

/** `npm test` starts a server and names it here; run alone, Playwright starts one itself, with data of its own. */
const baseURL = process.env.E2E_BASE_URL
const ownPort = 3210

export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  workers: 2,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: process.env.E2E_REPORT ?? 'test-results/report.json' }]],
  use: {
    baseURL: baseURL ?? `http://localhost:${ownPort}`,
    trace: 'retain-on-failure',
    launchOptions: { executablePath: executablePath(), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] },
  },
  projects: [{ name: 'desktop', use: { ...devices['Desktop Chrome'] } }],
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
