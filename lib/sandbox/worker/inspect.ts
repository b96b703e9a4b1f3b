import { asTensor, entriesText } from './tensor-text'

const mostEntries = 100
const deepest = 5
const width = 72

/**
 * A value as a reader wants to see it: numbers as they are, tensors with their shape and first entries, objects with
 * their own properties (getters are named, not called). A string stands in quotes inside of something, else bare.
 */
export function inspect(value: unknown): string {
  return typeof value === 'string' ? value : shown(value, 0, [])
}

function shown(value: unknown, depth: number, above: readonly object[]): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value.length > 1000 ? `${value.slice(0, 1000)}…` : value)
    case 'bigint':
      return `${value}n`
    case 'symbol':
      return value.toString()
    case 'function':
      return `[${/^class\b/.test(Function.prototype.toString.call(value)) ? 'class' : 'function'} ${value.name || '(anonymous)'}]`
    case 'object':
      return value === null ? 'null' : objectText(value, depth, above)
    default:
      return Object.is(value, -0) ? '-0' : String(value)
  }
}

function objectText(value: object, depth: number, above: readonly object[]): string {
  if (above.includes(value)) return '[circular]'
  if (value instanceof Error) return `${value.name}: ${value.message}`
  if (value instanceof Date || value instanceof RegExp) return String(value)
  const tensor = asTensor(value)
  if (tensor) return `Tensor ${entriesText(tensor.shape, tensor.data)}`
  if (ArrayBuffer.isView(value) && !(value instanceof DataView)) {
    const array = value as unknown as ArrayLike<number>
    return `${kindOf(value)} ${entriesText([array.length], array)}`
  }
  if (depth >= deepest) return Array.isArray(value) ? '[…]' : '{…}'
  const inner = (each: unknown) => shown(each, depth + 1, [...above, value])
  if (Array.isArray(value)) return arrayText(value, inner)
  if (value instanceof Map) {
    const pairs = Array.from(value).map(([key, each]) => `${inner(key)} → ${inner(each)}`)
    return braced(`Map(${value.size}) `, pairs)
  }
  if (value instanceof Set) return braced(`Set(${value.size}) `, Array.from(value, inner))
  const kind = kindOf(value)
  return braced(kind === 'Object' ? '' : `${kind} `, propertyTexts(value, inner))
}

function arrayText(array: readonly unknown[], inner: (each: unknown) => string): string {
  const texts = array.slice(0, mostEntries).map(inner)
  if (array.length > mostEntries) texts.push(`… ${array.length} in all`)
  const line = `[${texts.join(', ')}]`
  // Numbers, and lists of them, stay on one line as Python prints them.
  return line.length <= width || !/[{"]/.test(line) ? line : `[\n${indented(texts)}\n]`
}

function propertyTexts(value: object, inner: (each: unknown) => string): string[] {
  const properties = Object.entries(Object.getOwnPropertyDescriptors(value)).filter(([, { enumerable }]) => enumerable)
  const texts = properties.slice(0, mostEntries).map(([name, property]) => {
    const key = /^[\w$]+$/.test(name) ? name : JSON.stringify(name)
    return `${key}: ${'value' in property ? inner(property.value) : '[getter]'}`
  })
  return properties.length > mostEntries ? [...texts, `… ${properties.length} in all`] : texts
}

function braced(before: string, texts: string[]): string {
  if (texts.length === 0) return `${before}{}`
  const line = `${before}{ ${texts.slice(0, mostEntries).join(', ')} }`
  return line.length <= width && !line.includes('\n') ? line : `${before}{\n${indented(texts)}\n}`
}

function indented(texts: readonly string[]): string {
  return texts.map((text) => `  ${text.replaceAll('\n', '\n  ')},`).join('\n')
}

function kindOf(value: object): string {
  const maker: unknown = Reflect.get(Object.getPrototypeOf(value) ?? {}, 'constructor')
  return typeof maker === 'function' && maker.name !== '' ? maker.name : 'Object'
}
