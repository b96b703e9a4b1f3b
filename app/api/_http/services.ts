import { type Accounts, ownAccounts } from '@/lib/auth/accounts'
import { authSecret } from '@/lib/auth/secret'
import { type Database, database } from '@/lib/db/client'
import { env } from '@/lib/env'
import type { Jobs } from '@/lib/optimiser/jobs'
import { ownJobs } from '@/lib/optimiser/own-jobs'

/** What handlers need of the world; tests bring their own. */
export type Services = {
  database: () => Promise<Database>
  secret: () => string
  secureCookies: boolean
  baseUrl: string | null
  accounts: Accounts
  /** The optimisations of this process. */
  optimiser: () => Jobs
  /** Milliseconds since the epoch. */
  now: () => number
}

let own: Services | undefined

/** The server's own, from the environment; throws where the environment is wrong. */
export function services(): Services {
  own ??= fromEnvironment()
  return own
}

function fromEnvironment(): Services {
  const environment = env()
  const { secureCookies, baseUrl } = environment
  let kept: string | undefined
  const secret = () => {
    kept ??= authSecret(environment)
    return kept
  }
  return {
    database: async () => database(),
    secret,
    accounts: ownAccounts(environment, secret),
    secureCookies,
    baseUrl,
    optimiser: ownJobs,
    now: Date.now,
  }
}
