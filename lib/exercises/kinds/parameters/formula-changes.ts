import type { CountFormula, Factor, ParameterPart, Term } from '../../../rnn'

/** What a learner does to the right formula of a count. */
export type FormulaChange = (right: CountFormula) => CountFormula

/** Changes every term of the weight blocks, of all layers. */
export function inBlocks(change: (terms: readonly Term[]) => readonly Term[]): FormulaChange {
  return (right) => ({
    ...right,
    each: change(right.each),
    upper: { ...right.upper, each: change(right.upper.each) },
  })
}

/** Leaves these parts out. */
export function drop(...parts: ParameterPart[]): FormulaChange {
  const keep = (terms: readonly Term[]) => terms.filter(({ part }) => !parts.includes(part))
  return (right) => ({ ...inBlocks(keep)(right), once: keep(right.once) })
}

/** Counts so many blocks of weights a layer. */
export function blocks(count: number): FormulaChange {
  return (right) => ({ ...right, blocks: count })
}

/** Takes the recurrent weights of a block to have these entries. */
export function recurrentAs(...factors: Factor[]): FormulaChange {
  return inBlocks((terms) => terms.map((term) => (term.part === 'recurrent' ? { ...term, factors } : term)))
}

/** Counts the biases of one block only, in a single layer. */
export const biasOnce: FormulaChange = (right) => {
  const isBias = ({ part }: Term) => part === 'bias'
  return {
    ...right,
    each: right.each.filter((term) => !isBias(term)),
    once: [...right.each.filter(isBias), ...right.once],
  }
}

/** Adds a readout with one output. */
export const addSmallReadout: FormulaChange = (right) => ({
  ...right,
  once: [
    { part: 'readout', factors: [1, 'h'] },
    { part: 'readout-bias', factors: [1] },
  ],
})

/** What the layers above the first read, in one block: these numbers for each of its h units. */
export function upperInputAs(...width: Factor[]): FormulaChange {
  return (right) => ({
    ...right,
    upper: {
      ...right.upper,
      each: right.upper.each.map((term) => (term.part === 'input' ? { ...term, factors: [...width, 'h'] } : term)),
    },
  })
}

/** One direction's weights for both, whatever it reads. */
export const directionsShared: FormulaChange = (right) => ({
  ...right,
  copies: 1,
  upper: { ...right.upper, copies: right.upper.copies / 2 },
})

/** Only the first layer, all its directions, without what comes before and after it. */
export const firstLayer: FormulaChange = (right) => ({ ...right, upper: { copies: 0, each: [] }, once: [] })

/** One of the `count` layers above the first, all its directions. */
export function upperLayer(right: CountFormula, count: number): CountFormula {
  const { upper } = right
  return { ...right, copies: 0, upper: { ...upper, copies: upper.copies / count }, once: [] }
}
