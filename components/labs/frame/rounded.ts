import { CARRIED_DIGITS } from '@/components/plot/number-text'

/** Plain data with all its numbers rounded to seven significant digits, for what a page carries of a built state. */
export function rounded<Data>(data: Data): Data {
  return round(data) as Data
}

function round(data: unknown): unknown {
  if (typeof data === 'number') return Number.isFinite(data) ? Number(data.toPrecision(CARRIED_DIGITS)) : data
  if (Array.isArray(data)) return data.map(round)
  if (data === null || typeof data !== 'object') return data
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, round(value)]))
}
