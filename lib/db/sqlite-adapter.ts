import { pathToFileURL } from 'node:url'
import { type Client, type Config, createClient, type Transaction } from '@libsql/client'
import { PrismaLibSql } from '@prisma/adapter-libsql'

/**
 * Prisma's adapter for a SQLite file, kept to one connection. By itself it opens another for every transaction and leaves
 * the last one to the garbage collector: 3,000 transactions in a row had 6,000 files open and took twice as long. The
 * adapter lets one query or transaction in at a time, so one connection is enough.
 *
 * A transaction begins with the write lock. When another process has it, libSQL answers SQLITE_BUSY at once and the
 * caller tries again later (withRetry): its own busy timeout would block every request of this process meanwhile.
 * libSQL's defaults are the durable ones, synchronous=FULL and foreign keys on; WAL is kept in the file.
 */
export function sqliteAdapter(file: string): PrismaLibSql {
  return new OneConnection({ url: pathToFileURL(file).href })
}

class OneConnection extends PrismaLibSql {
  override createClient(config: Config): Client {
    const client = createClient(config)
    return new Proxy(client, {
      get(target, name) {
        if (name === 'transaction') return () => begin(target)
        const value: unknown = Reflect.get(target, name)
        return typeof value === 'function' ? value.bind(target) : value
      },
    })
  }
}

async function begin(client: Client): Promise<Transaction> {
  await orRenew(client, 'BEGIN IMMEDIATE')
  let closed = false
  const end = async (sql: string) => {
    closed = true
    await orRenew(client, sql)
  }
  return {
    execute: (statement) => client.execute(statement),
    batch: (statements) => client.batch(statements),
    executeMultiple: (sql) => client.executeMultiple(sql),
    commit: () => end('COMMIT'),
    rollback: () => end('ROLLBACK'),
    close: () => {},
    get closed() {
      return closed
    },
  }
}

/** A connection that was refused a lock keeps the refused statement open, and one that cannot commit its transaction. */
async function orRenew(client: Client, sql: string): Promise<void> {
  try {
    await client.execute(sql)
  } catch (error) {
    await client.reconnect()
    throw error
  }
}
