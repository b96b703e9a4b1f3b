import type { Buffered, Memory } from './memory'

type Constructor = new (...args: unknown[]) => Buffered

const names = [
  'ArrayBuffer',
  'Float64Array',
  'Float32Array',
  'Float16Array',
  'Int32Array',
  'Uint32Array',
  'Int16Array',
  'Uint16Array',
  'Int8Array',
  'Uint8Array',
  'Uint8ClampedArray',
  'BigInt64Array',
  'BigUint64Array',
]

/** The methods that copy. */
const copying = ['slice', 'map', 'filter', 'toReversed', 'toSorted', 'with']
/** Those of a buffer that take its new length. */
const resizing = ['resize', 'transfer', 'transferToFixedLength']

/** Puts constructors and copying methods in place of the language's that ask `memory` before they make an array. */
export function countArrays(global: object, memory: Memory): void {
  for (const name of names) {
    const made: Constructor | undefined = Reflect.get(global, name)
    if (made) put(global, name, counted(made, memory))
  }
  const arrays: object = Object.getPrototypeOf(Float64Array.prototype)
  for (const name of copying) countMethod(arrays, name, memory, (array) => array.byteLength)
  countMethod(ArrayBuffer.prototype, 'slice', memory, (buffer) => buffer.byteLength)
  for (const name of resizing) {
    countMethod(ArrayBuffer.prototype, name, memory, (buffer, [length]) => Number(length ?? buffer.byteLength))
  }
}

function put(target: object, name: string, value: unknown): void {
  Object.defineProperty(target, name, { value, writable: true, configurable: true })
}

/** @param most how many bytes the method takes at most */
function countMethod(
  prototype: object,
  name: string,
  memory: Memory,
  most: (self: Buffered, args: readonly unknown[]) => number,
): void {
  const method: ((...args: unknown[]) => Buffered) | undefined = Reflect.get(prototype, name)
  if (!method) return
  const counting = {
    [name](this: Buffered, ...args: unknown[]) {
      if (memory.isOff) return Reflect.apply(method, this, args)
      memory.expect(most(this, args))
      const made = Reflect.apply(method, this, args)
      memory.hold(made ?? this)
      return made
    },
  }
  put(prototype, name, counting[name])
}

function counted(plain: Constructor, memory: Memory): Constructor {
  const width: number = Reflect.get(plain, 'BYTES_PER_ELEMENT') ?? 1
  return new Proxy(plain, {
    construct(target, args, newTarget) {
      // A view of a buffer takes no room of its own.
      if (args[0] instanceof ArrayBuffer) return Reflect.construct(target, args, newTarget)
      memory.expect(width * lengthOf(args))
      const made: Buffered = Reflect.construct(target, args, newTarget)
      memory.hold(made)
      return made
    },
  })
}

/** How many elements the arguments ask for, as far as they tell beforehand. */
function lengthOf([first, second]: readonly unknown[]): number {
  const length = typeof first === 'object' && first !== null ? Reflect.get(first, 'length') : first
  const most = typeof second === 'object' && second !== null ? Reflect.get(second, 'maxByteLength') : 0
  return Math.max(Number(length) || 0, Number(most) || 0)
}
