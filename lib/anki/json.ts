import { orFault } from './fault'

/** Parses JSON of a package; `where` names it in the fault. */
export function parseJson(text: string, where: string): unknown {
  return orFault('bad-json', { where }, () => JSON.parse(text))
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
