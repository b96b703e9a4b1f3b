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

type Models = Record<'user' | 'session' | 'account' | 'verification' | 'passkey', object>

/**
 * The part of the database that better-auth sees, as its Prisma adapter asks for it. An account is made together with
 * its learner, which better-auth knows nothing of. What another process's lock refuses is tried again.
 */
export function authDatabase(db: Database) {
  return {
    ...models(db, (user) => db.$transaction((tx) => create(tx, user)), withRetry),
    $transaction: <T>(run: (tx: Models) => Promise<T>) =>
      withRetry(() =>
        db.$transaction((tx) =>
          run(
            models(
              tx,
              (user) => create(tx, user),
              (work) => work(),
            ),
          ),
        ),
      ),
  }
}

type Try = (work: () => Promise<unknown>) => Promise<unknown>

function models(db: Database | Transaction, create: (user: NewUser) => Promise<object>, attempt: Try): Models {
  const tried = (delegate: object, own: Readonly<Record<string, Method>> = {}) =>
    new Proxy(delegate, {
      get: (target, name) => {
        const method: Method = own[String(name)] ?? Reflect.get(target, name)
        return (...values: unknown[]) => attempt(async () => method(...values))
      },
    })
  return {
    user: tried(db.user, { create: (values) => create((values as { data: NewUser }).data) }),
    session: tried(db.session),
    account: tried(db.account),
    verification: tried(db.verification),
    passkey: tried(db.passkey),
  }
}

type Method = (...values: unknown[]) => unknown

function create(tx: Transaction, user: NewUser) {
  const now = Date.now()
  return createUser(tx, user, { guest: guests.getStore() ?? null, fresh: newId({ msecs: now }), now })
}
