import { fileURLToPath } from 'node:url'

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // Given by scripts/lib/build.mjs: the same sources are the same build. Null: Next makes one up.
  generateBuildId: () => process.env.UNROLL_BUILD ?? null,
  // proxy.ts does it, so that these answers have headers too.
  skipTrailingSlashRedirect: true,
  // Next keeps this much of the body of a request to proxy.ts, where none is wanted.
  experimental: { proxyClientMaxBodySize: '64kb' },
  // Has a native binary for each platform, and is loaded by a thread that no bundler sees.
  serverExternalPackages: ['@open-spaced-repetition/binding'],
  turbopack: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    // Its file for browsers asks the page what `&amp;` means; a worker, for which it has another, is given the same one.
    resolveAlias: { 'decode-named-character-reference': './node_modules/decode-named-character-reference/index.js' },
  },
  // `npm run check` and `npm test` check types, tests' included; a learner's `npm start` need not do it again.
  typescript: { ignoreBuildErrors: true },
}

export default config
