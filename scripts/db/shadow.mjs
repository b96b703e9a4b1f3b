// Adapters through which the schema engine can replay migrations on a shadow database.
import { PrismaLibSql } from '@prisma/adapter-libsql'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'

/** @typedef {import('@prisma/driver-adapter-utils').SqlMigrationAwareDriverAdapterFactory} AdapterFactory */

/** @returns {AdapterFactory} in memory */
export function shadowSqlite() {
  return factory(new PrismaLibSql({ url: ':memory:' }), async () => {
    const adapter = await new PrismaLibSql({ url: ':memory:' }).connect()
    // The engine hands a whole migration to executeRaw, of which libSQL runs only the first statement.
    adapter.executeRaw = async ({ sql }) => {
      await adapter.executeScript(sql)
      return 0
    }
    return adapter
  })
}

/** PostgreSQL's one-byte type "char" and its text type. */
const charType = 18
const textType = 25

/** The system catalogue has columns of the type "char", which Prisma's adapter refuses and its engine reads as text. */
class Pool extends pg.Pool {
  /** @param {any[]} args */
  async query(...args) {
    const result = await super.query(...args)
    for (const field of result.fields ?? []) if (field.dataTypeID === charType) field.dataTypeID = textType
    return result
  }
}

/** @param {string} url of an empty database, which becomes the shadow @returns {AdapterFactory} */
export function shadowPostgres(url) {
  const pool = () => new Pool({ connectionString: url })
  return factory(new PrismaPg(url), () => new PrismaPg(pool(), { disposeExternalPool: true }).connect())
}

/** @param {AdapterFactory} model @param {AdapterFactory['connect']} connect @returns {AdapterFactory} */
function factory({ provider, adapterName }, connect) {
  return { provider, adapterName, connect, connectToShadowDb: connect }
}
