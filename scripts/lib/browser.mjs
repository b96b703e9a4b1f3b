import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** A browser that is installed where its makers put it. */
function installed() {
  const folders = (process.env.PATH ?? '').split(path.delimiter)
  return [
    ...folders.flatMap((folder) => names.map((name) => path.join(folder, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ].find((file) => existsSync(file))
}

/** How Playwright is to start a browser: its own where that is installed, else the machine's; undefined without one. */
export function launchOptions() {
  const own = existsSync(chromium.executablePath())
  const executablePath = own ? undefined : installed()
  if (!own && executablePath === undefined) return undefined
  return { executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] }
}
