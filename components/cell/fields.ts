import { type MiniExampleOptions, miniExampleDefaults, miniExampleLimits } from '@/lib/labs/mini-example'

export type FieldName = keyof MiniExampleOptions
export type FieldTexts = Record<FieldName, string>
/** A field that is not a whole number within its limits, and what stands in it without the spaces around it. */
export type BadField = { field: FieldName; given: string }

export const fieldNames: readonly FieldName[] = ['seed', 'seqLength', 'inputSize', 'hiddenSize', 'nSamples']

export function eachField<T>(value: (name: FieldName) => T): Record<FieldName, T> {
  return Object.fromEntries(fieldNames.map((name) => [name, value(name)])) as Record<FieldName, T>
}

export const defaultTexts: FieldTexts = eachField((name) => String(miniExampleDefaults[name]))

/** The number that one field holds, or null. Full-width digits and spaces around it are as good as plain ones. */
export function readField(name: FieldName, text: string): number | null {
  const plain = plainText(text)
  const { min, max } = miniExampleLimits[name]
  const value = Number(plain)
  return /^\d{1,10}$/.test(plain) && value >= min && value <= max ? value : null
}

/** The options as typed, or the first field that cannot be read. */
export function readFields(texts: FieldTexts): { options: MiniExampleOptions } | { bad: BadField } {
  const values = eachField((name) => readField(name, texts[name]))
  const field = fieldNames.find((name) => values[name] === null)
  if (field) return { bad: { field, given: plainText(texts[field]) } }
  return { options: eachField((name) => values[name] ?? miniExampleDefaults[name]) }
}

/** Whether the fields ask for just these options. */
export function sameFields(texts: FieldTexts, options: MiniExampleOptions): boolean {
  return fieldNames.every((name) => readField(name, texts[name]) === options[name])
}

function plainText(text: string): string {
  return text.normalize('NFKC').trim()
}
