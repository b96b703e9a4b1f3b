import { whenIdle } from '@/lib/client/when-idle'

type Saving = Navigator & { connection?: { saveData?: boolean } }

/**
 * Fetches the search in the background once the reader has begun to use the page and the browser is idle, so that it
 * is there offline too; not where data shall be saved. Answers how to refrain.
 */
export function preload(address: string): () => void {
  const begun = ['scroll', 'pointerdown', 'keydown'] as const
  const stop = () => {
    for (const name of begun) window.removeEventListener(name, start)
  }
  function start() {
    stop()
    if ((navigator as Saving).connection?.saveData) return
    whenIdle(fetchSearch, { otherwise: 2000 })
  }
  function fetchSearch() {
    // Whoever opens the search without it is told, and may try again.
    Promise.all([import('./search-dialog'), import('./load-index')])
      .then(([, { loadIndex }]) => loadIndex(address))
      .catch(() => {})
  }
  for (const name of begun) window.addEventListener(name, start, { passive: true })
  return stop
}
