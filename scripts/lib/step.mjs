/** @param {number} since milliseconds, from performance.now() */
export function seconds(since) {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`
}

/**
 * Does one thing, saying what on one line and then how long it took. What `work` returns as a string is said too
 * ("nothing to do").
 * @template T
 * @param {string} label in the -ing form, such as "Installing packages"
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(label, work) {
  process.stdout.write(`${label} … `)
  const start = performance.now()
  try {
    const result = await work()
    console.log(typeof result === 'string' ? `${result} (${seconds(start)})` : seconds(start))
    return result
  } catch (error) {
    console.log(`failed after ${seconds(start)}`)
    throw error
  }
}
