/**
 * What the build made, as `scripts/lib/csp-map.mjs` writes it: everything that the site can answer. `pages` gives the
 * CSP hashes (`sha256-…`) of each prerendered page's inline scripts; `files` are public files and prerendered handlers; `frames`
 * are the public documents that pages put into a frame, with the hashes of their scripts.
 */
export type Site = {
  readonly pages: Readonly<Record<string, readonly string[]>>
  readonly files: readonly string[]
  readonly frames: Readonly<Record<string, readonly string[]>>
  /** Pages that say `noindex`, which the sitemap leaves out. */
  readonly unlisted: readonly string[]
}
