import { tanh } from '../../../rnn'
import type { Values } from '../../kind'
import { affine } from '../step/block'
import { type GruSpec, gruByHand } from '../step/gru-hand'
import { type LstmSpec, lstmByHand } from '../step/lstm-hand'
import { type RnnSpec, rnnByHand } from '../step/rnn-hand'
import { idAt, type StepTrace } from '../step/step-ids'
import type { Spec, TrialOf } from './spec'

/** How each cell is calculated, and which of its last states a program returns. */
const cells: {
  readonly [Cell in Spec['cell']]: { trace(trial: TrialOf[Cell]): StepTrace; returned: readonly string[] }
} = {
  rnn: { trace: (trial) => rnnByHand(trial), returned: ['h'] },
  lstm: { trace: (trial) => lstmByHand(trial), returned: ['h', 'c'] },
  gru: { trace: (trial) => gruByHand(trial), returned: ['h'] },
}

/** What a right program returns for all trials, by the equations. */
export function byHand(spec: Spec): number[] {
  if (spec.cell === 'rnn') return allOf('rnn', spec.trials)
  return spec.cell === 'lstm' ? allOf('lstm', spec.trials) : allOf('gru', spec.trials)
}

function allOf<Cell extends Spec['cell']>(cell: Cell, trials: readonly TrialOf[Cell][]): number[] {
  return trials.flatMap((trial) => returnedFor(cell, trial, {}))
}

/** The last states; those that `changes` names are as it has them. */
function returnedFor<Cell extends Spec['cell']>(cell: Cell, trial: TrialOf[Cell], changes: Values): number[] {
  const { trace, returned } = cells[cell]
  const right = trace(trial)
  return returned.flatMap((name) => {
    const id = idAt(name, trial.xs.length)
    const value = changes[id] ?? right[id]
    return typeof value === 'number' ? value : (value as readonly number[])
  })
}

/** What a program returns that makes a slip of a step in all trials; undefined where none of them allows it. */
export function acrossTrials<Cell extends Spec['cell']>(
  cell: Cell,
  trials: readonly TrialOf[Cell][],
  slip: (trial: TrialOf[Cell]) => Values | undefined,
): Values | undefined {
  const changes = trials.map(slip)
  if (changes.every((values) => values === undefined)) return undefined
  return { program: trials.flatMap((trial, n) => returnedFor(cell, trial, changes[n] ?? {})) }
}

/** An RNN whose states are overwritten entry by entry while the others still need the old ones. */
export function inPlace({ block, h0, xs }: RnnSpec): number[] {
  const h = [...h0]
  for (const x of xs) for (let j = 0; j < h.length; j++) h[j] = tanh(affine(block, h, x)[j] as number)
  return h
}

/** An LSTM's blocks with candidate and output gate in each other's place: rows in the order i, f, o, g. */
export function otherOrder({ blocks, ...rest }: LstmSpec): LstmSpec {
  return { ...rest, blocks: { ...blocks, g: blocks.o, o: blocks.g } }
}

/** C before h in what is returned. */
export function statesSwapped(trial: LstmSpec): number[] {
  const right = allOf('lstm', [trial])
  const n = trial.h0.length
  return [...right.slice(n), ...right.slice(0, n)]
}

/** An LSTM that shows its old cell state. */
export function fromOldCell(trial: LstmSpec): number[] {
  const trace = lstmByHand(trial, { hidden: ({ o, before }) => o * tanh(before) })
  return ['h', 'c'].flatMap((name) => trace[idAt(name, trial.xs.length)] as readonly number[])
}

/** A GRU whose candidate's recurrent bias the reset gate does not reach; another network only where it does. */
export function biasOutsideReset(trial: GruSpec): GruSpec | undefined {
  if (trial.convention.reset === 'before') return undefined
  const { n } = trial.blocks
  const b = n.b.map((entry, k) => entry + (trial.bhn[k] as number))
  return { ...trial, blocks: { ...trial.blocks, n: { ...n, b } }, bhn: trial.bhn.map(() => 0) }
}
