import { stat } from 'node:fs/promises'
import { Gauge } from 'prom-client'

/**
 * Shows how large a SQLite database is, its log of changes apart, asked of the file system whenever metrics are read.
 * @param {import('prom-client').Registry} registry
 * @param {string} file
 */
export function watchSqliteSize(registry, file) {
  new Gauge({
    name: 'unroll_sqlite_bytes',
    help: 'Size of the SQLite database and of its write-ahead log',
    labelNames: ['part'],
    registers: [registry],
    async collect() {
      this.set({ part: 'database' }, await size(file))
      this.set({ part: 'wal' }, await size(`${file}-wal`))
    },
  })
}

/** @param {string} file */
async function size(file) {
  return stat(file).then(
    ({ size }) => size,
    () => 0,
  )
}
