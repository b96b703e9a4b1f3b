import { fileURLToPath } from 'node:url'
import createMDX from '@next/mdx'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))

// Turbopack wants serialisable options, so plugins are named: packages by name, ours by absolute path.
const withMDX = createMDX({
  options: {
    remarkPlugins: ['remark-frontmatter', 'remark-gfm', 'remark-math', here('./lib/content/mdx/remark-content.mjs')],
  },
})

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  turbopack: { root: here('.') },
}

export default withMDX(config)
