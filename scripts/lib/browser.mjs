import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'

const windowed = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** Chromium without the machinery of windows: the same pages, opened in less than half the time. */
const headlessShell = 'chromium-headless-shell'

/** A browser that is installed where its makers put it. */
function installed(names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return [
    ...names.flatMap((name) => folders.map((folder) => path.join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ].find((file) => existsSync(file))
}

/**
 * How Playwright is to start a browser: its own where that is installed, else the machine's; undefined without one.
 * Journeys run in the headless shell where there is one; what is measured is measured in the browser that people have.
 */
export function launchOptions({ shell = false } = {}) {
  const own = existsSync(chromium.executablePath())
  const executablePath = own ? undefined : installed(shell ? [headlessShell, ...windowed] : windowed)
  if (!own && executablePath === undefined) return undefined
  return { executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] }
}
