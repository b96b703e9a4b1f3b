import { PrismaLibSql } from '@prisma/adapter-libsql'

/**
 * An adapter through which the schema engine can replay migrations in an empty SQLite database in memory. The engine
 * sends a migration as one statement, of which libSQL would run the first and leave out the rest.
 *
 * @returns {import('@prisma/driver-adapter-utils').SqlMigrationAwareDriverAdapterFactory}
 */
export function shadowSqlite() {
  const factory = new PrismaLibSql({ url: ':memory:' })
  const connect = async () => {
    const adapter = await factory.connect()
    adapter.executeRaw = async ({ sql }) => {
      await adapter.executeScript(sql)
      return 0
    }
    return adapter
  }
  return { provider: factory.provider, adapterName: factory.adapterName, connect, connectToShadowDb: connect }
}
