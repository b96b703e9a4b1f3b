/**
 * What the build made, as `scripts/lib/csp-map.mjs` writes it: everything that the site can answer. `pages` gives the
 * CSP hashes (`sha256-…`) of each prerendered page's inline scripts; `files` are public files and prerendered handlers.
 */
export type Site = {
  readonly pages: Readonly<Record<string, readonly string[]>>
  readonly files: readonly string[]
}
