/**
 * Values of both databases in one form of text, which PostgreSQL takes as it is: equal texts mean equal values, floating
 * point to the bit, moments to the millisecond, JSON whatever the order of its fields.
 *
 * @typedef {'text' | 'integer' | 'float' | 'boolean' | 'moment' | 'bytes' | 'json'} Kind
 */

/** By the type of PostgreSQL's column. @type {Readonly<Record<string, Kind>>} */
const kinds = {
  text: 'text',
  'character varying': 'text',
  integer: 'integer',
  bigint: 'integer',
  smallint: 'integer',
  'double precision': 'float',
  boolean: 'boolean',
  'timestamp without time zone': 'moment',
  bytea: 'bytes',
  jsonb: 'json',
}

/** @param {string} type of a PostgreSQL column @returns {Kind} */
export function kindOf(type) {
  const kind = kinds[type]
  if (kind === undefined) throw new Error(`PostgreSQL's type ${type} has no twin here: give it one in plain-value.mjs.`)
  return kind
}

/**
 * @param {Kind} kind
 * @param {unknown} value as libSQL reads it with `intMode: 'bigint'`, or as PostgreSQL writes it
 * @returns {string | null}
 */
export function plainValue(kind, value) {
  if (value === null || value === undefined) return null
  return forms[kind](value)
}

const forms = {
  text: (value) => String(value),
  integer: (value) => BigInt(value).toString(),
  float: (value) => (Object.is(Number(value), -0) ? '-0' : String(Number(value))),
  boolean: (value) => String(value === 't' || value === 'true' || Number(value) === 1),
  moment: (value) => new Date(millisOf(value)).toISOString(),
  bytes: (value) => (typeof value === 'string' ? value : `\\x${Buffer.from(value).toString('hex')}`),
  json: (value) => JSON.stringify(sorted(JSON.parse(value))),
}

/** Prisma writes a moment with its zone; both databases' own clocks write it in UTC and without. */
function millisOf(value) {
  if (typeof value !== 'string') return Number(value)
  return Date.parse(/^\d{4}-\d{2}-\d{2} [\d:.]+$/.test(value) ? `${value.replace(' ', 'T')}Z` : value)
}

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((name) => [name, sorted(value[name])]),
  )
}
