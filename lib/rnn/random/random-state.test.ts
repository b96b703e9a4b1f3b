import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import golden from '../golden/random.json'
import cell from '../golden/seed-cell.json'
import { nextAway } from '../testing/reference'
import { Mt19937 } from './mt19937'
import { RandomState } from './random-state'

const take = <T>(count: number, next: () => T) => Array.from({ length: count }, next)
const seed = fc.integer({ min: 0, max: 0xffffffff })

describe('MT19937', () => {
  it('gives the first numbers of np.random.seed(42)', () => {
    const bits = new Mt19937(42)
    expect(take(8, () => bits.nextUint32())).toEqual(cell.rng.first_u32)
  })
  it('still agrees after three regenerations of its state', () => {
    const bits = new Mt19937(42)
    expect(take(2001, () => bits.nextUint32()).at(-1)).toBe(cell.u32_2000)
  })
  it.each(Object.entries(cell.first_u32_other_seeds))('agrees with NumPy for seed %s', (given, numbers) => {
    const bits = new Mt19937(Number(given))
    expect(take(5, () => bits.nextUint32())).toEqual(numbers)
  })
  it('gives the first numbers that its authors publish for init_by_array', () => {
    const bits = new Mt19937([0x123, 0x234, 0x345, 0x456])
    expect(take(5, () => bits.nextUint32())).toEqual([1067595299, 955945823, 477289528, 4107218783, 4228976476])
  })
  it.each([-1, 0.5, 2 ** 32, Number.NaN, Number.POSITIVE_INFINITY])('refuses the seed %d', (bad) => {
    const error = new RangeError(`seed must be an integer from 0 to 4294967295, got ${bad}`)
    expect(() => new RandomState(bad)).toThrow(error)
    expect(() => new RandomState([1, bad])).toThrow(error)
  })
  it('refuses an empty list of seeds', () =>
    expect(() => new RandomState([])).toThrow('the number of seeds must be an integer of at least 1, got 0'))
})

describe.each(golden.seeds)('RandomState($seed) beside NumPy', (wanted) => {
  const draw = <T>(call: (random: RandomState) => T) => {
    const random = new RandomState(wanted.seed)
    return { values: call(random), next: random.randomSample() }
  }

  it('draws the same uniform numbers and integers', () => {
    expect(draw((r) => take(5, () => r.randomSample()))).toEqual(wanted.random_sample)
    expect(draw((r) => [...r.uniform(-0.3, 2.5, 5)])).toEqual(wanted.uniform)
    expect(draw((r) => take(5, () => r.uniform(-0.3, 2.5)))).toEqual(wanted.uniform)
    expect(draw((r) => take(8, () => r.randint(-5, 1000)))).toEqual(wanted.randint)
  })

  it('draws normal numbers within 1 ulp', () => {
    const { values, next } = draw((r) => r.randn(9))
    values.forEach((value, index) => {
      const golden = wanted.standard_normal.values[index] as number
      expect(Math.abs(value - golden)).toBeLessThanOrEqual(Math.abs(nextAway(golden) - golden))
    })
    expect(next).toBe(wanted.standard_normal.next)
  })

  it('permutes, shuffles and chooses the same', () => {
    const p = golden.weights
    expect(draw((r) => r.permutation(11))).toEqual(wanted.permutation)
    expect(draw((r) => r.permutation(new Float64Array([1.5, -2, 3.25, 8])))).toEqual(wanted.permutation_of)
    expect(draw((r) => r.shuffle([...'abcdefgh']))).toEqual(wanted.shuffle)
    expect(draw((r) => r.choice(7, 9))).toEqual(wanted.choice)
    expect(draw((r) => r.choice(9, 4, { replace: false }))).toEqual(wanted.choice_different)
    expect(draw((r) => r.choice(6, 9, { p }))).toEqual(wanted.choice_weighted)
    expect(draw((r) => r.choice(6, 5, { replace: false, p }))).toEqual(wanted.choice_weighted_different)
    expect(draw((r) => r.choice([...'abcdefgh'], 3, { replace: false }))).toEqual(wanted.choice_of)
  })

  it('has the same state', () => {
    const random = new RandomState(wanted.seed)
    const states = [random.state()]
    random.standardNormal()
    states.push(random.state())
    random.uniform(0, 1, 700)
    states.push(random.state())
    states.forEach(({ key, position, cachedNormal }, index) => {
      const { some, sum, ...rest } = wanted.states[index] as (typeof wanted.states)[number]
      expect([0, 1, 397, 623].map((n) => key[n])).toEqual(some)
      expect(key.reduce((a, b) => a + b, 0)).toBe(sum)
      expect(position).toBe(rest.position)
      expect(cachedNormal === null).toBe(rest.cachedNormal === null)
      expect(cachedNormal ?? 0).toBeCloseTo(rest.cachedNormal ?? 0, 14)
    })
  })
})

describe('RandomState', () => {
  it('draws uniform numbers bit for bit as NumPy', () => {
    const random = new RandomState(42)
    expect(take(4, () => random.randomSample())).toEqual(cell.rng.first_doubles)
  })

  it('draws integers as NumPy and leaves the stream where NumPy does', () => {
    for (const [given, { low, high, values, then_random_sample }] of Object.entries(cell.randint)) {
      const random = new RandomState(Number(given))
      expect(take(values.length, () => random.randint(low, high))).toEqual(values)
      expect(random.randomSample()).toBe(then_random_sample)
    }
  })

  it('draws all 1948 normals of the mini example; only 76 and 77 differ from glibc, by one last digit', () => {
    const draws = new RandomState(42).randn(1948)
    const different = cell.draws.flatMap((value, index) => (draws[index] === value ? [] : [index]))
    expect(different).toEqual([76, 77])
    for (const index of different) {
      expect(Math.abs((draws[index] as number) - (cell.draws[index] as number))).toBeLessThan(2.3e-16)
    }
  })

  it('permutes and chooses as NumPy where several masks are needed', () => {
    const { long_permutation: permutation, long_choice: choice } = golden
    expect(new RandomState(permutation.seed).permutation(permutation.n).slice(0, 20)).toEqual(permutation.first)
    const chosen = new RandomState(choice.seed).choice(choice.n, 1000, { replace: false })
    expect(chosen.reduce((a, b) => a + b, 0)).toBe(choice.sum)
  })

  it('keeps the second number of a pair for the next call', () => {
    const whole = new RandomState(5).randn(7)
    const random = new RandomState(5)
    expect([...random.randn(1), ...random.randn(3), ...random.randn(0), ...random.randn(3)]).toEqual([...whole])
  })

  it('continues from a snapshot that went through JSON, wherever it was taken', () => {
    fc.assert(
      fc.property(
        seed,
        fc.integer({ min: 0, max: 1500 }),
        fc.integer({ min: 0, max: 3 }),
        (given, uniforms, normals) => {
          const random = new RandomState(given)
          random.uniform(0, 1, uniforms)
          random.randn(normals)
          const copy = RandomState.from(JSON.parse(JSON.stringify(random.state())))
          expect([...copy.randn(5), copy.randint(0, 99)]).toEqual([...random.randn(5), random.randint(0, 99)])
          expect(structuredClone(copy.state())).toEqual(random.state())
        },
      ),
      { numRuns: 30 },
    )
  })

  it('orders every element once and leaves what it was given alone', () => {
    fc.assert(
      fc.property(seed, fc.array(fc.integer()), (given, elements) => {
        const before = [...elements]
        const shuffled = new RandomState(given).shuffle(elements)
        const ascending = (values: readonly number[]) => [...values].sort((a, b) => a - b)
        expect(elements).toEqual(before)
        expect(ascending(shuffled)).toEqual(ascending(elements))
        const indices = new RandomState(given).permutation(elements.length)
        expect(indices.map((index) => elements[index])).toEqual(shuffled)
        expect(ascending(indices)).toEqual([...elements.keys()])
      }),
    )
  })

  it('chooses different elements without replacement, and never one of probability 0', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(seed, weights, (given, counts) => {
        const total = counts.reduce((a, b) => a + b, 0)
        fc.pre(total > 0)
        const possible = [...counts.keys()].filter((index) => counts[index] !== 0)
        const p = counts.map((count) => count / total)
        const chosen = new RandomState(given).choice(p.length, possible.length, { replace: false, p })
        expect(chosen.sort((a, b) => a - b)).toEqual(possible)
      }),
    )
  })

  it.each([-1, 1.5, Number.NaN])('refuses to draw %d numbers', (count) => {
    const random = new RandomState(1)
    expect(() => random.randn(count)).toThrow(RangeError)
    expect(() => random.uniform(0, 1, count)).toThrow(RangeError)
    expect(() => random.permutation(count)).toThrow(RangeError)
    expect(() => random.choice(count, 1)).toThrow(RangeError)
    expect(() => random.choice(3, count)).toThrow(RangeError)
  })

  it.each([
    [3, 3],
    [4, 3],
    [0.5, 3],
    [0, 2 ** 32 + 1],
  ])('refuses integers from %d to %d', (low, high) => {
    expect(() => new RandomState(1).randint(low, high)).toThrow(RangeError)
  })

  it.each([
    [0, Number.POSITIVE_INFINITY],
    [Number.NaN, 1],
    [-1.7e308, 1.7e308],
  ])('refuses uniform numbers from %d to %d', (low, high) => {
    expect(() => new RandomState(1).uniform(low, high)).toThrow(RangeError)
  })

  it.each([
    [
      'two probabilities for three elements',
      [0.5, 0.5],
      'p must be 3 numbers of at least 0 that sum to 1, got 0.5,0.5',
    ],
    ['a negative probability', [1.5, -0.5, 0], 'p must be 3 numbers of at least 0 that sum to 1, got 1.5,-0.5,0'],
    ['a probability that is none', [0.5, Number.NaN, 0.5], 'sum to 1, got 0.5,NaN,0.5'],
    ['a sum that is not 1', [0.5, 0.4, 0], 'sum to 1, got 0.5,0.4,0'],
    ['fewer possible elements than wanted', [0.5, 0.5, 0], 'an integer from 0 to 2, got 3'],
  ])('refuses %s', (_, p, message) => {
    expect(() => new RandomState(1).choice(3, 3, { replace: false, p })).toThrow(message)
  })

  it('refuses to choose more than there is', () => {
    expect(() => new RandomState(1).choice(3, 4, { replace: false })).toThrow('an integer from 0 to 3, got 4')
    expect(() => new RandomState(1).choice([], 1)).toThrow('an integer from 0 to 0, got 1')
    expect(new RandomState(1).choice([], 0)).toEqual([])
  })

  it.each([
    [{ key: [1, 2] }, 'the length of the key must be an integer from 624 to 624, got 2'],
    [{ key: Array<number>(624).fill(0) }, 'the number of words above 0 must be an integer of at least 1, got 0'],
    [{ key: Array<number>(624).fill(0.5) }, 'a word of the key must be an integer from 0 to 4294967295, got 0.5'],
    [{ position: 625 }, '0 to 624, got 625'],
    [{ position: 0.5 }, '0 to 624, got 0.5'],
    [{ cachedNormal: Number.NaN }, 'finite or null, got NaN'],
  ])('refuses a snapshot with a wrong part (%#)', (part, message) => {
    expect(() => RandomState.from({ ...new RandomState(1).state(), ...part })).toThrow(message)
  })
})
