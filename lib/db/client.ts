import { PrismaPg } from '@prisma/adapter-pg'
import { env } from '../env'
import type { DatabaseTarget } from '../environment.mjs'
import { PrismaClient as SqliteClient } from './generated/sqlite/client'
import { patientClient } from './patient-client'
import { sqliteAdapter } from './sqlite-adapter'

/** The database, SQLite or PostgreSQL: their clients have the same models, and SQLite's type is the project's. */
export type Database = SqliteClient

/** The database inside a transaction. */
export type Transaction = Parameters<Parameters<Database['$transaction']>[0]>[0]

const options = {
  // Writers wait for their turn, of a SQLite process in one queue, else for a connection: longer than Prisma's two seconds.
  // The fullest batch folds 5,000 cards, which takes a busy machine its time.
  transactionOptions: { maxWait: 15_000, timeout: 25_000 },
  errorFormat: 'minimal',
} as const

/** Opens a migrated database. Nothing is connected before the first query. A SQLite file wants one client a process. */
export async function openDatabase(target: DatabaseTarget): Promise<Database> {
  if (target.dialect === 'sqlite') {
    return new SqliteClient({ adapter: sqliteAdapter(target.file), ...options })
  }
  const { PrismaClient } = await import('./generated/postgresql/client')
  const adapter = new PrismaPg({
    connectionString: target.url,
    // Also the time that a query waits while all connections of the pool are taken.
    connectionTimeoutMillis: 15_000,
    // A browser gives a request up after 20 s: what waits for another's lock, takes too long or is never answered ends
    // sooner, each by itself, so that no connection of the pool is lost to it.
    lock_timeout: 10_000,
    statement_timeout: 15_000,
    Client: patientClient(16_000),
    // A server that vanishes in the middle of a transaction must not keep its learner locked.
    idle_in_transaction_session_timeout: 30_000,
  })
  return new PrismaClient({ adapter, ...options }) as unknown as Database
}

const holder = globalThis as typeof globalThis & { unrollDatabase?: Promise<Database> }

/**
 * The server's database, opened once a process: Next bundles this module several times, so it is held globally.
 * Throws during `next build`, when a page that should be static asks for it.
 */
export function database(): Promise<Database> {
  if (process.env.NEXT_PHASE === 'phase-production-build') {
    throw new Error('The build must not open the database: this page or route has to stay free of personal data.')
  }
  holder.unrollDatabase ??= openDatabase(env().database)
  return holder.unrollDatabase
}
