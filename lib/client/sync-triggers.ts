import type { SyncLoop } from './sync-loop'

type Page = EventTarget & { readonly visibilityState: DocumentVisibilityState }

/** Wakes the loop when the page says that there is reason to. Answers how to stop listening. */
export function listenToPage(loop: SyncLoop, window: EventTarget, document: Page): () => void {
  const online = () => loop.wake({ retryNow: true })
  const leaving = () => loop.wake({ flushDrafts: true, keepalive: true })
  const seen = () => (document.visibilityState === 'visible' ? loop.wake() : leaving())
  window.addEventListener('online', online)
  window.addEventListener('pagehide', leaving)
  document.addEventListener('visibilitychange', seen)
  loop.wake()
  return () => {
    window.removeEventListener('online', online)
    window.removeEventListener('pagehide', leaving)
    document.removeEventListener('visibilitychange', seen)
  }
}
