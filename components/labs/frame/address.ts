import type { Field, Fields, Texts, Values } from './fields'
import { readField, textsOf } from './read-fields'

/**
 * What the address asks of the lab `name` (parameters `name.field`), null if it names none of its fields. What is
 * missing or makes no sense is `start`'s.
 */
export function textsFromSearch<F extends Fields>(
  name: string,
  fields: F,
  search: string,
  start: Partial<Values<F>> = {},
): Texts<F> | null {
  const query = new URLSearchParams(search)
  const asked = Object.keys(fields).filter((field) => query.has(`${name}.${field}`))
  if (asked.length === 0) return null
  const good = asked.flatMap((field): [string, string][] => {
    const text = query.get(`${name}.${field}`) ?? ''
    return readField(fields[field] as Field, text) === undefined ? [] : [[field, text]]
  })
  return { ...textsOf(fields, start), ...Object.fromEntries(good) }
}

/**
 * An address that holds these inputs of the lab `name`, those that differ from its start; without texts, none of them.
 * Its other parameters stay.
 */
export function addressWith<F extends Fields>(
  name: string,
  fields: F,
  href: string,
  texts: Texts<F> | null,
  start: Partial<Values<F>> = {},
): string {
  const url = new URL(href)
  const initial = textsOf(fields, start)
  for (const field of Object.keys(fields)) {
    const text = texts?.[field]
    if (text === undefined || text === initial[field]) url.searchParams.delete(`${name}.${field}`)
    else url.searchParams.set(`${name}.${field}`, text)
  }
  return url.href
}
