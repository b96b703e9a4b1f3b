/** Named arrays as text, 32 bits an entry in this machine's byte order. @param {Record<string, ArrayLike<number>>} arrays */
export function encoded(arrays) {
  return map(arrays, (array) => Buffer.from(Float32Array.from(array).buffer).toString('base64'))
}

/** @param {Record<string, string>} texts @returns {Record<string, Float32Array>} */
export function decoded(texts) {
  return map(texts, (text) => new Float32Array(new Uint8Array(Buffer.from(text, 'base64')).buffer))
}

function map(record, change) {
  return Object.fromEntries(Object.entries(record).map(([name, value]) => [name, change(value)]))
}

/** An array [B, T, n] as [T, B, n], for peers that want time first. */
export function swapped(array, first, second, length) {
  const result = new Float32Array(array.length)
  for (let i = 0; i < first; i++) {
    for (let j = 0; j < second; j++) {
      const from = (i * second + j) * length
      result.set(array.subarray(from, from + length), (j * first + i) * length)
    }
  }
  return result
}
