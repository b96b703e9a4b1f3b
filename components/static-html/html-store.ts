declare global {
  /** HTML by its element's id, from the server components that made it to the client components that print it. */
  var unrollHtml: Map<string, string> | undefined
}

/**
 * Where the HTML of a page waits while the page is prerendered: server and client components are two bundles of one
 * process, and share nothing else that does not end up in the page's payload.
 */
export function htmlStore(): Map<string, string> {
  globalThis.unrollHtml ??= new Map()
  return globalThis.unrollHtml
}
