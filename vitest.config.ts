import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['{lib,components,scripts,app}/**/*.test.{ts,tsx,mjs}'],
    exclude: [...configDefaults.exclude, 'scripts/fixtures/**', '**/.next/**'],
    environment: 'node',
    // Vitest leaves a core to itself, which on a machine of two is half of it.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // A law over thousands of cases takes what it takes on a busy machine: only what never ends is to fail.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    restoreMocks: true,
    allowOnly: false,
  },
})
