// Shows the errors that readers reported, newest first: npm run reports [-- --json]
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { createClient } from '@libsql/client'
import pg from 'pg'
import { parseEnvironment } from '../../lib/environment.mjs'
import { runCommand } from './command.mjs'
import { DatabaseUnreachableError, reason } from './errors.mjs'

const query = `SELECT "receivedAt", "payload" FROM "Event" AS report WHERE "kind" = 'report' AND NOT EXISTS
  (SELECT 1 FROM "Event" AS undo WHERE undo."learnerId" = report."learnerId" AND undo."target" = report."id")
  ORDER BY "receivedAt" DESC, "id"`

/** @typedef {{ receivedAt: string, locale: string, page: string, anchor: string, quote: string, message: string }} Report */

/**
 * The reports that no undo took back, newest first; who made them is left out.
 *
 * @param {import('../../lib/environment.mjs').DatabaseTarget} database
 * @returns {Promise<Report[]>}
 * @throws {DatabaseUnreachableError}
 */
export async function readReports(database) {
  const rows = await (database.dialect === 'sqlite' ? sqliteRows(database.file) : postgresRows(database.url))
  return rows.map(({ receivedAt, payload }) => ({
    receivedAt: new Date(Number(receivedAt)).toISOString(),
    ...JSON.parse(String(payload)),
  }))
}

/** @param {string} file */
async function sqliteRows(file) {
  if (!existsSync(file)) throw new DatabaseUnreachableError(`There is no database at ${file}.`)
  const client = createClient({ url: pathToFileURL(file).href, intMode: 'number' })
  try {
    return (await client.execute(query)).rows
  } catch (cause) {
    throw new DatabaseUnreachableError(`The database ${file} cannot be read: ${reason(cause)}.`, { cause })
  } finally {
    client.close()
  }
}

/** @param {string} url */
async function postgresRows(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
  try {
    await client.connect()
    return (await client.query(query)).rows
  } catch (cause) {
    throw new DatabaseUnreachableError(`The database at DATABASE_URL cannot be read: ${reason(cause)}.`, { cause })
  } finally {
    await client.end().catch(() => {})
  }
}

/** What would move a terminal's cursor, change its colours or turn the direction of the text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unsafe = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** A stranger's text as a terminal may show it. @param {string} text */
export function harmless(text) {
  return text.replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** @param {readonly Report[]} reports */
export function listing(reports) {
  const indented = (/** @type {string} */ text) => harmless(text).replace(/^/gm, '    ')
  const entries = reports.map(({ receivedAt, locale, page, anchor, quote, message }) => {
    const place = `/${locale}${page}${anchor && `#${anchor}`}`
    const about = quote === '' ? '' : `\n  “${harmless(quote).replace(/\s+/g, ' ')}”`
    return `${receivedAt.slice(0, 16).replace('T', ' ')} UTC  ${harmless(place)}${about}\n${indented(message)}\n`
  })
  return [...entries, `${reports.length === 1 ? '1 report' : `${reports.length} reports`}`].join('\n')
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await runCommand(async () => {
    const reports = await readReports(parseEnvironment(process.env).database)
    return process.argv.includes('--json') ? JSON.stringify(reports, null, 2) : listing(reports)
  })
}
