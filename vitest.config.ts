import { fileURLToPath } from 'node:url'
import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['{lib,components,scripts,app}/**/*.test.{ts,tsx,mjs}'],
    exclude: [...configDefaults.exclude, 'scripts/fixtures/**', '**/.next/**'],
    environment: 'node',
    restoreMocks: true,
    allowOnly: false,
  },
})
