import type { Field, Fields, NumbersField, Problem, Texts, Values } from './fields'

const wholeNumber = /^-?\d{1,15}$/
const realNumber = /^-?(?:\d{1,15}(?:\.\d{0,15})?|\.\d{1,15})(?:e-?\d{1,2})?$/i

/** The typed text with full-width forms folded and a real minus sign as good as a hyphen. */
function plainText(text: string): string {
  return text.normalize('NFKC').replaceAll('−', '-').trim()
}

function readNumber(text: string, min: number, max: number, pattern: RegExp): number | undefined {
  if (!pattern.test(text)) return undefined
  const value = Number(text)
  return value >= min && value <= max ? value : undefined
}

function readNumbers(field: NumbersField, text: string): readonly number[] | undefined {
  // Whoever types a matrix may put it in brackets or end its rows with semicolons.
  const parts = text.split(/[\s,;、[\]]+/).filter((part) => part !== '')
  if (parts.length < field.minLength || parts.length > field.maxLength) return undefined
  const values = parts.map((part) => readNumber(part, field.min, field.max, realNumber))
  return values.includes(undefined) ? undefined : (values as number[])
}

/** What one input holds, undefined when it cannot be read. Full-width digits and signs are as good as plain ones. */
export function readField(field: Field, text: string): Field['default'] | undefined {
  switch (field.kind) {
    case 'number':
      return readNumber(plainText(text), field.min, field.max, field.real ? realNumber : wholeNumber)
    case 'choice':
      return field.options.find((option) => option === text)
    case 'flag':
      return text === '1'
    case 'numbers':
      return readNumbers(field, plainText(text))
    case 'text': {
      const length = [...text].length
      return length >= field.minLength && length <= field.maxLength ? text : undefined
    }
  }
}

/** All inputs, or the first that cannot be read. One that means nothing now and cannot be read is its default. */
export function readFields<F extends Fields>(
  fields: F,
  texts: Texts<F>,
): { readonly values: Values<F> } | { readonly problem: Problem<F> } {
  const values: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(fields)) {
    const text = texts[name] ?? ''
    const value = readField(field, text) ?? (applies(field, texts) ? undefined : field.default)
    if (value === undefined) return { problem: { field: name, given: text.trim() } }
    values[name] = value
  }
  return { values: values as Values<F> }
}

/** Whether a field means anything beside what stands in the others. */
export function applies(field: Field, texts: Readonly<Record<string, string>>): boolean {
  return field.when?.(texts) ?? true
}

function textOf(value: Field['default']): string {
  if (typeof value === 'boolean') return value ? '1' : ''
  return Array.isArray(value) ? value.join(' ') : String(value)
}

/** Inputs that hold these values; what is not named holds its default. */
export function textsOf<F extends Fields>(fields: F, values: Partial<Values<F>> = {}): Texts<F> {
  const texts = Object.entries(fields).map(([name, field]) => [name, textOf(values[name] ?? field.default)])
  return Object.fromEntries(texts) as Texts<F>
}

/** The values that a lab starts from. */
export function defaultsOf<F extends Fields>(fields: F): Values<F> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field.default])) as Values<F>
}
