import { handTolerance } from '../../answer/answer'
import type { Kind, Posed, Values } from '../../kind'
import { carried, drawSpec, lastState, runOver, type Spec, slotsOf, stepOf } from './padded-rnn'
import { hintTexts, labels, promptBlocks, solutionBlocks, whyText } from './padded-state-text'
import { slips } from './slips'

/** The state of an RNN after a padded sequence, with and without a mask on the state. */
export const paddedState: Kind<Spec> = {
  id: 'padding.state',
  group: 'sequences',
  name: { zh: '填充之后的状态', en: 'The state after padding' },
  lesson: 'forward-algorithms',
  anchor: 'mask-state',
  levels: 3,
  draw: drawSpec,
  pose,
  recount: (spec) => ({
    masked: lastState(spec, 0, stepOf(spec), carried),
    unmasked: lastState(spec, 0, stepOf(spec), stepOf(spec)),
  }),
  slips,
}

function pose(spec: Spec): Posed {
  // A mask on the state lets the network run over the real steps alone.
  const real = runOver(spec, spec.x)
  const all = runOver(spec, slotsOf(spec))
  const keys: Values = {
    ...(spec.x.length > 1 && { first: real.states[0] as number }),
    masked: real.last,
    unmasked: all.last,
  }
  return {
    prompt: promptBlocks(spec),
    parts: Object.entries(keys).map(([id, key]) => ({
      id,
      label: labels[id as keyof typeof labels],
      answer: { form: 'real', key: key as number, tolerance: handTolerance },
      ...(id === 'first' && { step: true }),
    })),
    hints: hintTexts(spec),
    solution: solutionBlocks(spec, real.states, all.states),
    why: whyText,
  }
}
