import { AsyncLocalStorage } from 'node:async_hooks'
import { v7 as newId } from 'uuid'
import type { Database, Transaction } from '../db/client'
import { createUser, type NewUser } from '../db/create-user'
import { withRetry } from '../db/retry'

/** The guest's learner, if any, while an account may be made that adopts it. */
const guests = new AsyncLocalStorage<string | null>()

/** Runs what may make an account, which then adopts this guest's learner. */
export function adopting<T>(guest: string | null, run: () => Promise<T>): Promise<T> {
  return guests.run(guest, run)
}

type Models = Pick<Transaction, 'session' | 'account' | 'verification' | 'passkey'> & { readonly user: object }

/**
 * The part of the database that better-auth sees, as its Prisma adapter asks for it. An account is made together with
 * its learner, which better-auth knows nothing of.
 */
export function authDatabase(db: Database) {
  return {
    ...models(db, (user) => withRetry(() => db.$transaction((tx) => create(tx, user)))),
    $transaction: <T>(run: (tx: Models) => Promise<T>) =>
      withRetry(() => db.$transaction((tx) => run(models(tx, (user) => create(tx, user))))),
  }
}

function models(db: Database | Transaction, create: (user: NewUser) => Promise<object>): Models {
  const { session, account, verification, passkey } = db
  const user = new Proxy(db.user, {
    get: (delegate, name) =>
      name === 'create' ? ({ data }: { data: NewUser }) => create(data) : Reflect.get(delegate, name),
  })
  return { session, account, verification, passkey, user }
}

function create(tx: Transaction, user: NewUser) {
  const now = Date.now()
  return createUser(tx, user, { guest: guests.getStore() ?? null, fresh: newId({ msecs: now }), now })
}
