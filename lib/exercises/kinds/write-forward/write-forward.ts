import type { Localized } from '../../../i18n/locale'
import { programAnswer } from '../../answer/program'
import type { Kind, OtherConvention, Posed, Slip } from '../../kind'
import { otherGrus } from '../step/gru-conventions'
import type { GruSpec } from '../step/gru-hand'
import { gruSlips } from '../step/gru-slips'
import type { LstmSpec } from '../step/lstm-hand'
import { lstmSlips } from '../step/lstm-slips'
import { rnnSlips } from '../step/rnn-slips'
import { callsByEngine } from './by-engine'
import { acrossTrials, biasOutsideReset, byHand, fromOldCell, inPlace, otherOrder, statesSwapped } from './by-hand'
import { drawSpec } from './draw-spec'
import { gruSolution, lstmSolution, rnnSolution, starters } from './solutions'
import type { Spec, TrialOf } from './spec'
import { hintsOf, programLabel, promptOf, whyText } from './write-text'

/** The forward pass of a layer, to be written; the sandbox tries it on networks whose results the engine has computed. */
export const writeForward: Kind<Spec> = {
  id: 'write.forward',
  group: 'code',
  name: { zh: '写出前向传播', en: 'Write the forward pass' },
  lesson: 'forward-algorithms',
  anchor: 'rnn',
  levels: 3,
  draw: drawSpec,
  pose,
  recount: (spec) => ({ program: byHand(spec) }),
  slips: slips(),
  conventions: otherGrus.map(convention),
}

function pose(spec: Spec): Posed {
  const calls = callsByEngine(spec)
  const [example] = calls
  if (!example) throw new RangeError('a program is tried with one call at least')
  const solution = solutionOf(spec)
  return {
    prompt: promptOf(spec, example),
    parts: [
      {
        id: 'program',
        label: programLabel,
        answer: programAnswer({ starter: starters[spec.cell], solution, trials: calls }),
      },
    ],
    hints: hintsOf[spec.cell],
    solution: [{ kind: 'code', language: 'javascript', code: solution }],
    why: whyText,
  }
}

function solutionOf(spec: Spec): string {
  if (spec.cell === 'gru') return gruSolution(spec.convention)
  return spec.cell === 'rnn' ? rnnSolution : lstmSolution
}

/** What goes wrong in a program only. */
function ownSlips(): Slip<Spec>[] {
  return [
    {
      id: 'write.in-place',
      values: (spec) => (spec.cell === 'rnn' ? { program: spec.trials.flatMap(inPlace) } : undefined),
      text: () => ({
        zh: '状态是边算边改的：后面的分量用上了这一步刚写进去的值，而它们要的都是 $h_{t-1}$。',
        en: 'The state was changed while it was still read: later entries used what this step had just written, though all of them want $h_{t-1}$.',
      }),
    },
    {
      id: 'write.gate-order',
      values: (spec) =>
        spec.cell === 'lstm' ? { program: byHand({ ...spec, trials: spec.trials.map(otherOrder) }) } : undefined,
      text: () => ({
        zh: '候选和输出门的行拿反了：PyTorch 的次序是输入门、遗忘门、候选、输出门。',
        en: 'The rows of candidate and output gate were taken for each other: PyTorch’s order is input gate, forget gate, candidate, output gate.',
      }),
    },
    lstmSlip('write.states-swapped', statesSwapped, {
      zh: '两个状态返回反了：要的是 `[h, c]`。',
      en: 'The two states were returned the other way round: `[h, c]` is asked for.',
    }),
    lstmSlip('write.old-cell', fromOldCell, {
      zh: '$h_t$ 用的是旧的细胞状态：先更新 $C_t$，再由新的 $C_t$ 算 $h_t$。',
      en: '$h_t$ was found from the old cell state: update $C_t$ first, then find $h_t$ from the new one.',
    }),
    gruSlip('write.no-recurrent-bias', (trial) => ({ ...trial, bhn: trial.bhn.map(() => 0) }), {
      zh: '漏了候选循环侧的偏置 $b_q$。',
      en: 'The candidate’s bias on the recurrent side, $b_q$, is missing.',
    }),
    gruSlip('write.bias-outside-reset', biasOutsideReset, {
      zh: '$b_q$ 加到重置门外面了：按这个约定，$r_t$ 乘的是 $U_n h_{t-1} + b_q$ 整个。',
      en: '$b_q$ was added outside the reset: in this convention $r_t$ multiplies all of $U_n h_{t-1} + b_q$.',
    }),
  ]
}

/** A slip of the LSTM in all trials. */
function lstmSlip(id: string, program: (trial: LstmSpec) => readonly number[], text: Localized): Slip<Spec> {
  return {
    id,
    values: (spec) => (spec.cell === 'lstm' ? { program: spec.trials.flatMap(program) } : undefined),
    text: () => text,
  }
}

/** A slip of the GRU in all trials, as another network that is run right. */
function gruSlip(id: string, change: (trial: GruSpec) => GruSpec | undefined, text: Localized): Slip<Spec> {
  return {
    id,
    values: (spec) => {
      if (spec.cell !== 'gru') return undefined
      const trials = spec.trials.flatMap((trial) => change(trial) ?? [])
      return trials.length === 0 ? undefined : { program: byHand({ ...spec, trials }) }
    },
    text: () => text,
  }
}

/** The slips of a step by hand, made in every step of every trial. */
function slips(): Slip<Spec>[] {
  // These want as many inputs as units.
  const square = new Set(['rnn.weights-swapped', 'rnn.entrywise'])
  return [
    ...ownSlips(),
    ...rnnSlips.filter(({ id }) => !square.has(id)).map((one) => inProgram('rnn', one)),
    ...lstmSlips.map((one) => inProgram('lstm', one)),
    ...gruSlips.map((one) => inProgram('gru', one)),
  ]
}

function convention(other: OtherConvention<GruSpec>): OtherConvention<Spec> {
  return { ...inProgram('gru', other), name: other.name }
}

const staleState: Localized = {
  zh: '每一步都从初始状态重新出发了：要用上一步刚算出的状态。',
  en: 'Every step began from the first state again: it needs the one that the step before has just found.',
}

/** A slip of one cell's step as one of a program; the texts of steps speak of the first trial. */
function inProgram<Cell extends Spec['cell']>(cell: Cell, { id, values, text }: Slip<TrialOf[Cell]>): Slip<Spec> {
  const trialsOf = (spec: Spec) => (spec.cell === cell ? (spec.trials as readonly TrialOf[Cell][]) : [])
  return {
    id,
    values: (spec) => acrossTrials(cell, trialsOf(spec), values),
    text: (spec) => (id.endsWith('.stale-state') ? staleState : text(trialsOf(spec)[0] as TrialOf[Cell])),
  }
}
