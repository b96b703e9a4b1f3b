import { gruStep, lstmStep, type RandomState, readout, rnnStep, tensor } from '../../../rnn'
import { drawDecimal, pick } from '../../draw'
import type { Level } from '../../kind'
import { type Cell, type Mutation, mutations, programs } from './programs'
import type { Arguments } from './run-program'

/** A program with a mistake, and what it is called with: the weights `p`, and inputs and states by name. */
export interface Spec {
  readonly mutation: string
  readonly p: Readonly<Record<string, number>>
  readonly given: Readonly<Record<string, number | readonly number[]>>
}

const cellOf: Readonly<Record<Level, Cell>> = { 1: 'rnn', 2: 'lstm', 3: 'gru' }

export function drawSpec(random: RandomState, level: Level): Spec {
  const cell = cellOf[level]
  const { id } = pick(
    random,
    mutations.filter((one) => one.cell === cell),
  )
  return { mutation: id, ...drawNumbers(random, cell) }
}

/** Numbers for a cell: weights, inputs and states. */
export function drawNumbers(random: RandomState, cell: Cell): Omit<Spec, 'mutation'> {
  const size = (low: number, high: number) => pick(random, [-1, 1]) * drawDecimal(random, low, high)
  const names = new Set([...programs[cell].matchAll(/p\.([a-z]+)/g)].map(([, name = '']) => name))
  const p = Object.fromEntries([...names].map((name) => [name, size(0.2, 1.2)]))
  const input = () => pick(random, [-2, -1, 1, 2])
  if (cell === 'rnn') return { p, given: { xs: [input(), input()] } }
  return { p, given: { x: input(), h: size(0.2, 0.9), ...(cell === 'lstm' && { c: size(0.5, 1.5) }) } }
}

/** The names under which a program finds its numbers. */
export function argumentsOf({ p, given }: Omit<Spec, 'mutation'>): Arguments {
  return { ...given, ...Object.fromEntries(Object.entries(p).map(([name, value]) => [`p.${name}`, value])) }
}

/** What the engine’s cell gives for the same numbers: the readout of the RNN, the new h of the others. */
export function byEngine(cell: Cell, { p, given }: Omit<Spec, 'mutation'>): number {
  const one = (name: string) => tensor([1], [p[name] as number])
  const stacked = (...names: string[]) =>
    tensor(
      [names.length, 1],
      names.map((name) => p[name] as number),
    )
  const flat = (...names: string[]) =>
    tensor(
      [names.length],
      names.map((name) => p[name] as number),
    )
  const scalar = (value: unknown) => tensor([1], [value as number])
  if (cell === 'rnn') {
    const weights = { weightIh: stacked('w'), weightHh: stacked('u'), biasIh: one('b') }
    let h = scalar(0)
    for (const x of given.xs as readonly number[]) h = rnnStep(weights, scalar(x), { h }).h
    return readout({ weight: stacked('v'), bias: one('a') }, h).data[0] as number
  }
  const [x, h] = [scalar(given.x), scalar(given.h)]
  if (cell === 'lstm') {
    const weights = {
      weightIh: stacked('wi', 'wf', 'wg', 'wo'),
      weightHh: stacked('ui', 'uf', 'ug', 'uo'),
      biasIh: flat('bi', 'bf', 'bg', 'bo'),
    }
    return lstmStep(weights, x, { h, c: scalar(given.c) }).h.data[0] as number
  }
  const weights = {
    weightIh: stacked('wr', 'wz', 'wn'),
    weightHh: stacked('ur', 'uz', 'un'),
    biasIh: flat('br', 'bz', 'bn'),
    biasHh: tensor([3], [0, 0, p.bq as number]),
  }
  return gruStep(weights, x, { h }).h.data[0] as number
}

/** The mistake of a specification. Errors: RangeError for an id that is none. */
export function mutationOf({ mutation }: Pick<Spec, 'mutation'>): Mutation {
  const found = mutations.find(({ id }) => id === mutation)
  if (!found) throw new RangeError(`there is no mutation "${mutation}"`)
  return found
}
