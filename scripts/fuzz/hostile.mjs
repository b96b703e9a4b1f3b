import fc from 'fast-check'

/** An array in an array, so many deep. @param {number} depth */
const nested = (depth) => {
  let value = []
  for (let i = 0; i < depth; i++) value = [value]
  return value
}

/**
 * Values that stand where another was expected.
 * @param {readonly string[]} foreign ids of somebody else's
 */
export function hostileValues(foreign) {
  return fc.oneof(
    fc.constantFrom(null, true, false, 0, -0, -1, 1e308, -1e308, 2 ** 31, 2 ** 53, 1.5, '', [], {}, [[]], '0', 'null'),
    fc.constantFrom('\u0000', '\ud800', '\udfff\ud800', '\ufeff', '\u202e', '%00', '../../etc/passwd', "'; DROP TABLE"),
    fc.constantFrom(20_000, 200_000).map((length) => 'x'.repeat(length)),
    fc.constantFrom(9, 12, 200, 3000).map(nested),
    fc.constantFrom(1000, 70_000).map((length) => Array(length).fill(0)),
    fc
      .constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty')
      .map((key) => JSON.parse(`{"${key}":{"x":1}}`)),
    fc.constantFrom(...foreign),
    fc.jsonValue({ maxDepth: 3 }),
    fc.string({ unit: 'binary', maxLength: 50 }),
  )
}

/** One change of a value: which place, counted through, and what becomes of it there. @param {readonly string[]} foreign */
const changes = (foreign) =>
  fc.record({
    place: fc.nat(),
    what: fc.constantFrom('replace', 'replace', 'replace', 'drop', 'add', 'swap'),
    key: fc.oneof(
      fc.constantFrom('__proto__', 'constructor', 'id', 'learnerId', 'seq', ''),
      fc.string({ maxLength: 8 }),
    ),
    value: hostileValues(foreign),
  })

/**
 * Values of an arbitrary with up to three hostile changes each.
 * @template T
 * @param {fc.Arbitrary<T>} values
 * @param {readonly string[]} foreign
 */
export function mutated(values, foreign) {
  return fc
    .tuple(values, fc.array(changes(foreign), { minLength: 1, maxLength: 3 }))
    .map(([value, list]) => list.reduce(change, { root: structuredClone(value) }).root)
}

function change(holder, { place, what, key, value }) {
  const places = placesOf(holder)
  const [parent, name] = places[place % places.length]
  const there = parent[name]
  if (what === 'drop' && parent !== holder) Array.isArray(parent) ? parent.splice(name, 1) : delete parent[name]
  else if (what === 'add' && typeof there === 'object' && there !== null)
    put(there, Array.isArray(there) ? there.length : key, value)
  else if (what === 'swap') put(parent, name, { [name]: there })
  else put(parent, name, value)
  return holder
}

/** Defined, not assigned: an own `__proto__` is what JSON.parse makes of it. */
function put(parent, name, value) {
  Object.defineProperty(parent, name, { value, enumerable: true, configurable: true, writable: true })
}

/** Every place of a value as its parent and name there, the first thousand. @returns {[any, string | number][]} */
function placesOf(holder) {
  const places = []
  const open = [holder]
  for (let parent = open.pop(); parent !== undefined && places.length < 1000; parent = open.pop()) {
    for (const name of Object.keys(parent)) {
      places.push([parent, name])
      if (typeof parent[name] === 'object' && parent[name] !== null) open.push(parent[name])
    }
  }
  return places
}

/**
 * The text of a value as some other program might write it: keys twice, a mark of the byte order, numbers that no
 * double holds, a half.
 */
export const jsonTexts = (values) =>
  fc
    .tuple(values, fc.constantFrom('plain', 'plain', 'plain', 'plain', 'twice', 'proto', 'bom', 'huge', 'half'))
    .map(([value, how]) => {
      const text = JSON.stringify(value) ?? 'null'
      if (how === 'twice') return text.replace('{', '{"kind":"review","events":[],"kind":7,')
      if (how === 'proto') return text.replace('{', '{"__proto__":{"learner":"x","isAdmin":true},')
      if (how === 'bom') return `\ufeff${text}`
      if (how === 'huge') return text.replace(/\d+/, '1e99999')
      if (how === 'half') return text.slice(0, text.length / 2)
      return text
    })
