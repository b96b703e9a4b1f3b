import { type MiniExampleOptions, miniExampleDefaults } from '@/lib/labs/mini-example'
import { eachField, type FieldName, type FieldTexts, fieldNames, readField } from './fields'

/** What the fields are called in the address: the letters of the formulas. */
const parameters: Record<FieldName, string> = {
  seed: 'seed',
  seqLength: 'T',
  inputSize: 'd',
  hiddenSize: 'h',
  nSamples: 'n',
}

/** The fields that the address asks for, null if it names none; what is missing or makes no sense is the default. */
export function textsFromSearch(search: string): FieldTexts | null {
  const query = new URLSearchParams(search)
  if (!fieldNames.some((name) => query.has(parameters[name]))) return null
  return eachField((name) => {
    const given = query.get(parameters[name]) ?? ''
    return String(readField(name, given) ?? miniExampleDefaults[name])
  })
}

/** The address with these options in it, or with none; its other parameters and its fragment stay. */
export function addressWith(href: string, options: MiniExampleOptions | null): string {
  const url = new URL(href)
  for (const name of fieldNames) {
    if (options) url.searchParams.set(parameters[name], String(options[name]))
    else url.searchParams.delete(parameters[name])
  }
  return url.href
}

/** A reload, a shared link and the language switch keep what was run. */
export function keepInAddress(options: MiniExampleOptions | null) {
  window.history.replaceState(null, '', addressWith(window.location.href, options))
}
