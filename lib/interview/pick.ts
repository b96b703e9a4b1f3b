import { mulberry32 } from './random'

/**
 * Chooses `count` questions in the order to ask them. The choice depends only on the set of ids and the seed (an
 * unsigned 32-bit integer), so an interview can be repeated. Throws RangeError when the bank holds too few.
 */
export function pickQuestions(bank: Iterable<string>, count: number, seed: number): string[] {
  const ids = [...new Set(bank)].sort()
  if (count > ids.length) throw new RangeError(`cannot pick ${count} questions from a bank of ${ids.length}`)
  const next = mulberry32(seed)
  for (let i = 0; i < count; i += 1) {
    const j = i + Math.floor(next() * (ids.length - i))
    const [here, there] = [ids[i], ids[j]]
    if (here !== undefined && there !== undefined) [ids[i], ids[j]] = [there, here]
  }
  return ids.slice(0, count)
}
