import type { Memory } from './memory'

type Engine = Readonly<Record<string, unknown>>

/**
 * The engine as cells get it: the arrays in what its functions return are counted, those that it makes and lets go
 * within them are not, nor what a generator yields.
 */
export function countedEngine(engine: Engine, memory: Memory): Engine {
  return Object.fromEntries(Object.entries(engine).map(([name, value]) => [name, countedExport(value, memory)]))
}

function countedExport(value: unknown, memory: Memory): unknown {
  if (typeof value !== 'function') return value
  const methods = methodsOf(value.prototype)
  for (const [name, method] of methods) value.prototype[name] = countedFunction(method, memory)
  return methods.length > 0 ? value : countedFunction(value as Callable, memory)
}

type Callable = (...args: unknown[]) => unknown

/** The methods of a class; none of what is none. */
function methodsOf(prototype: object | undefined): [name: string, method: Callable][] {
  return Object.entries(Object.getOwnPropertyDescriptors(prototype ?? {})).flatMap(([name, { value }]) =>
    name !== 'constructor' && typeof value === 'function' ? [[name, value]] : [],
  )
}

function countedFunction(call: Callable, memory: Memory): Callable {
  return new Proxy(call, {
    apply(target, self, args) {
      const result = memory.uncounted(() => Reflect.apply(target, self, args))
      if (isGenerator(result)) return uncountedSteps(result, memory)
      if (!memory.isOff) countIn(result, memory, 3)
      return result
    },
  })
}

function isGenerator(value: unknown): value is Generator {
  return typeof value === 'object' && value !== null && 'next' in value && Symbol.iterator in value
}

/** A generator each step of which is the engine's. */
function uncountedSteps(inner: Generator, memory: Memory): Generator {
  const outer: Pick<Generator, 'next' | 'return' | 'throw' | typeof Symbol.iterator> = {
    next: (value?: unknown) => memory.uncounted(() => inner.next(value)),
    return: (value: unknown) => inner.return(value),
    throw: (error: unknown) => inner.throw(error),
    [Symbol.iterator]: () => outer as Generator,
  }
  return outer as Generator
}

/** Counts the typed arrays in a result: in its values, and theirs, so deep. */
function countIn(value: unknown, memory: Memory, depth: number): void {
  if (typeof value !== 'object' || value === null) return
  if (ArrayBuffer.isView(value)) {
    memory.expect(value.byteLength)
    memory.hold(value)
    return
  }
  if (depth === 0 || (Array.isArray(value) && typeof value[0] === 'number')) return
  for (const each of Object.values(value)) countIn(each, memory, depth - 1)
}
