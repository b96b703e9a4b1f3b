/**
 * Puts another address in the place of the page's, without a navigation. A page that does so in an effect of its first
 * render is ahead of Next's router, which keeps its own state beside the address and takes over `history` in an effect
 * that comes later: without that state, the browser's Back would change the address and not the page.
 */
export function replaceAddress(target: string): void {
  queueMicrotask(() => window.history.replaceState(null, '', target))
}
