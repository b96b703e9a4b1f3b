import type { Page } from '@playwright/test'

/**
 * Has `goto` and `reload` wait for the scripts of a lesson, which come after its first frame and so after the browser's
 * `load`, as they wait for those of every other page; whoever waits for less says so.
 */
export function waitForLateScripts(page: Page) {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)]
  type Options = { waitUntil?: 'load' | 'domcontentloaded' | 'networkidle' | 'commit' }
  const after = async <T>(answer: T, { waitUntil }: Options = {}) => {
    if (waitUntil !== 'domcontentloaded' && waitUntil !== 'commit') await page.waitForFunction(scriptsCame)
    return answer
  }
  page.goto = async (url, options) => after(await goto(url, options), options)
  page.reload = async (options) => after(await reload(options), options)
}

/** In the page: each script has come or failed, or none will. */
function scriptsCame(): boolean {
  if (!matchMedia('(scripting: enabled)').matches) return true
  if (document.getElementById('late-scripts')) return false
  const known = new Set(performance.getEntriesByType('resource').map(({ name }) => name))
  return [...document.querySelectorAll<HTMLScriptElement>('script[src][async]')].every(({ src }) => known.has(src))
}
