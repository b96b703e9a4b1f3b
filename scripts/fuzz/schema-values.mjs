import fc from 'fast-check'

const dates = fc
  .date({ min: new Date('2006-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

/** Texts that fit a pattern; the two that zod writes for dates and UUIDs have generators of their own. @param {string} pattern */
function matching(pattern) {
  if (pattern.includes('{3}-[89abAB]')) return fc.uuid({ version: 7 })
  if (pattern.includes('-02-29')) return dates
  return fc.stringMatching(new RegExp(pattern))
}

const few = 4

/**
 * Values that a JSON Schema allows, as far as it says so: small ones, and numbers at their limits more often than not.
 * @param {any} schema as `z.toJSONSchema` writes it
 * @returns {fc.Arbitrary<any>}
 */
export function valuesOf(schema) {
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map(valuesOf))
  const pattern = schema.pattern ?? schema.allOf?.find((part) => part.pattern)?.pattern
  switch (schema.type) {
    case 'null':
      return fc.constant(null)
    case 'boolean':
      return fc.boolean()
    case 'integer':
    case 'number':
      return numbers(schema)
    case 'string':
      return pattern ? matching(pattern) : texts(schema)
    case 'array':
      return arrays(schema)
    case 'object':
      return objects(schema)
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}

function numbers({ type, minimum = -1e15, maximum = 1e15 }) {
  const ends = fc.constantFrom(minimum, maximum)
  if (type === 'integer')
    return fc.oneof(
      ends,
      fc.maxSafeInteger().map((n) => minimum + (Math.abs(n) % (maximum - minimum + 1))),
    )
  return fc.oneof(ends, fc.double({ min: minimum, max: maximum, noNaN: true }))
}

function texts({ minLength = 0, maxLength = 200 }) {
  const most = Math.max(minLength, Math.min(maxLength, 30))
  return fc.oneof(fc.string({ unit: 'binary', minLength, maxLength: most }), fc.string({ minLength, maxLength: most }))
}

function arrays({ items = {}, minItems = 0, maxItems = few }) {
  return fc.array(valuesOf(items), { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, few)) })
}

function objects({ properties = {}, required = [], additionalProperties, propertyNames }) {
  const fields = Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, valuesOf(value)]))
  const known = fc.record(fields, { requiredKeys: required.filter((name) => name in fields) })
  if (typeof additionalProperties !== 'object') return known
  const names = propertyNames ? valuesOf(propertyNames) : fc.string({ maxLength: 20 })
  return fc
    .tuple(known, fc.dictionary(names, valuesOf(additionalProperties), { maxKeys: few }))
    .map(([a, b]) => ({ ...b, ...a }))
}
