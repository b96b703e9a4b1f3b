/** What cells keep of a worker's global object: the language itself, without shared memory and WebAssembly. */
const kept = new Set([
  ...['undefined', 'NaN', 'Infinity', 'globalThis', 'eval', 'isFinite', 'isNaN', 'parseFloat', 'parseInt'],
  ...['decodeURI', 'decodeURIComponent', 'encodeURI', 'encodeURIComponent', 'escape', 'unescape'],
  ...['Object', 'Function', 'Array', 'Number', 'Boolean', 'String', 'Symbol', 'BigInt', 'Math', 'JSON', 'Intl'],
  ...['Date', 'Temporal', 'RegExp', 'Promise', 'Proxy', 'Reflect', 'Iterator'],
  ...['Map', 'Set', 'WeakMap', 'WeakSet', 'WeakRef', 'FinalizationRegistry', 'DisposableStack', 'AsyncDisposableStack'],
  ...['Error', 'AggregateError', 'EvalError', 'RangeError', 'ReferenceError', 'SuppressedError', 'SyntaxError'],
  ...['TypeError', 'URIError', 'ArrayBuffer', 'DataView'],
  ...['Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array'],
  ...['BigInt64Array', 'BigUint64Array', 'Float16Array', 'Float32Array', 'Float64Array'],
])

/**
 * Takes everything else away, from the global object and from what it inherits. The frame's policy is the wall, this is
 * the second one: what is not there cannot be tried. Says what would not go, which is nothing in today's browsers.
 */
export function stripWorld(global: object): string[] {
  const left: string[] = []
  const end = Object.prototype
  for (let at = global; at && at !== end; at = Object.getPrototypeOf(at)) {
    for (const name of Reflect.ownKeys(at)) {
      if (typeof name === 'symbol' || (at === global && kept.has(name))) continue
      if (!Reflect.deleteProperty(at, name)) left.push(name)
    }
  }
  return left
}
