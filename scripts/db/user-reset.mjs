// Prints a link to a new password, for whoever runs a site and knows who asks: npm run user:reset -- EMAIL. It works once
// and for an hour; nothing changes before it is used.
import { parseEnvironment } from '../../lib/environment.mjs'
import { importBundled } from '../lib/import-bundled.mjs'
import { runCommand } from './command.mjs'
import { DatabaseSetupError } from './errors.mjs'
import { migrate } from './migrate.mjs'

class UserResetError extends DatabaseSetupError {
  name = 'UserResetError'
}

await runCommand(async () => {
  const [email, ...more] = process.argv.slice(2)
  if (!email || more.length > 0) throw new UserResetError('Usage: npm run user:reset -- EMAIL')
  const environment = parseEnvironment(process.env)
  await migrate(environment)
  const run = await importBundled('scripts/db/user-reset-entry.ts')
  const db = await run.openDatabase(environment.database)
  try {
    const auth = run.makeAuth({
      database: db,
      dialect: environment.database.dialect,
      secret: run.authSecret(environment),
      baseUrl: environment.baseUrl,
      secureCookies: environment.secureCookies,
      registration: environment.registration,
      sendReset: async () => {},
    })
    const token = await run.makeResetToken(auth, email, Date.now())
    if (token === null)
      throw new UserResetError(`There is no account with the e-mail address ${JSON.stringify(email)}.`)
    const base = environment.baseUrl ?? `http://localhost:${environment.port}`
    const links = ['zh', 'en'].map((locale) => base + run.resetPath(locale, token))
    return `Within an hour and once, in Chinese or in English:\n${links.join('\n')}`
  } finally {
    await db.$disconnect()
  }
})
