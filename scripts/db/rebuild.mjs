// Folds everybody's memory anew from the events alone: npm run srs:rebuild. What was stored must come out the same.
import { parseEnvironment } from '../../lib/environment.mjs'
import { importBundled } from '../lib/import-bundled.mjs'
import { runCommand } from './command.mjs'
import { migrate } from './migrate.mjs'

await runCommand(async () => {
  const environment = parseEnvironment(process.env)
  await migrate(environment)
  const { openDatabase, rebuildAll } = await importBundled('scripts/db/rebuild-entry.ts')
  const db = await openDatabase(environment.database)
  try {
    const { learners, cards, different } = await rebuildAll(db, Date.now())
    return `${learners} learners, ${cards} cards: ${different === 0 ? 'all as they were stored' : `${different} were not as their events say, and are now`}.`
  } finally {
    await db.$disconnect()
  }
})
