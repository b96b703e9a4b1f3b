import initSqlJs from 'sql.js'

/** SQLite for tests, made once. */
export const sql = await initSqlJs()
