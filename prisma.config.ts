import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'prisma/config'

const given = process.argv.find((word) => word === 'migrate' || word === 'db')
if (given) {
  throw new Error(
    `"prisma ${given}" is not used here (without its engine it does nothing and says nothing): run "npm run db:migrate", or write a migration with "node scripts/db/write-migration.mjs NAME".`,
  )
}

// Prisma's CLI downloads its schema engine for every command, `generate` included, which never runs it. Any existing
// file in its place keeps the CLI offline.
const engines = path.dirname(createRequire(import.meta.url).resolve('@prisma/engines/package.json'))
const downloaded = readdirSync(engines).some((file) => file.startsWith('schema-engine-'))
if (!downloaded) process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(import.meta.url)

export default defineConfig({ schema: path.join('prisma', 'schema.prisma') })
