import type { Page } from '@playwright/test'

/**
 * Has `goto` and `reload` wait until React has taken over a lesson, whose scripts come after its first frame and so after
 * the browser's `load`, which waits for those of every other page. Whoever waits for less says so.
 */
export function waitForLateScripts(page: Page) {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)]
  type Options = { waitUntil?: 'load' | 'domcontentloaded' | 'networkidle' | 'commit' }
  const after = async <T>(answer: T, { waitUntil }: Options = {}) => {
    // Polled by time: with a clock of the test's own there may be no frames.
    if (waitUntil !== 'domcontentloaded' && waitUntil !== 'commit')
      await page.waitForFunction(isLive, null, { polling: 50 })
    return answer
  }
  page.goto = async (url, options) => after(await goto(url, options), options)
  page.reload = async (options) => after(await reload(options), options)
}

/** In the page. React marks the document that it has. */
function isLive(): boolean {
  const comesLate = matchMedia('(scripting: enabled)').matches && /\/lessons\/[^/]+$/.test(location.pathname)
  return !comesLate || Object.keys(document).some((key) => key.startsWith('__react'))
}
