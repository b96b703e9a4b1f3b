import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'

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

/**
 * An adapter through which the schema engine can replay migrations on a throwaway cluster.
 *
 * @param {string} url of an empty database, which becomes the shadow database
 * @returns {import('@prisma/driver-adapter-utils').SqlMigrationAwareDriverAdapterFactory}
 */
export function shadowPostgres(url) {
  const connect = () => new PrismaPg(new Pool({ connectionString: url }), { disposeExternalPool: true }).connect()
  const { provider, adapterName } = new PrismaPg(url)
  return { provider, adapterName, connect, connectToShadowDb: connect }
}
