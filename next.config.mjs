import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import createMDX from '@next/mdx'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))

// Turbopack wants serialisable options, so plugins are named: packages by name, ours by absolute path. It does not watch
// a plugin's file, so the file's hash is an option too: lessons compiled by an older plugin would stay in its cache.
const plugin = here('./lib/content/mdx/remark-content.mjs')
const hash = createHash('sha256').update(readFileSync(plugin)).digest('hex')

const withMDX = createMDX({
  options: {
    remarkPlugins: ['remark-frontmatter', 'remark-gfm', 'remark-math', [plugin, { hash }]],
  },
})

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // proxy.ts does it, so that these answers have headers too.
  skipTrailingSlashRedirect: true,
  // Next keeps this much of the body of a request to proxy.ts, where none is wanted.
  experimental: { proxyClientMaxBodySize: '64kb' },
  turbopack: { root: here('.') },
  // `npm run check` and `npm test` check types, tests' included; a learner's `npm start` need not do it again.
  typescript: { ignoreBuildErrors: true },
}

export default withMDX(config)
