import { runSteps, type StepOptions, type StepTrace } from '../labs/step'
import { stepDefaults } from '../labs/step-defaults'
import type { GruOptions } from '../rnn'

/** The only unit of the first step. */
function firstStep(options: StepOptions): StepTrace {
  return runSteps(options)[0] as StepTrace
}

/** The course's worked LSTM step, everything scalar: x = 1, h = 0.5, c = −0.5; f, i, o, g, or the new c or h. */
export function workedLstmStep(name: string): number {
  const { out, memory, h } = firstStep(stepDefaults('lstm'))
  const value = { f: out.f, i: out.i, o: out.o, g: out.C, c: memory?.after, h }[name]
  if (!value) throw new Error(`the worked LSTM step has no "${name}"`)
  return value[0] as number
}

const conventions: Readonly<Record<string, Required<GruOptions>>> = {
  'chung-before': { reset: 'before', update: 'write' },
  'cho-before': { reset: 'before', update: 'keep' },
  'chung-after': { reset: 'after', update: 'write' },
  pytorch: { reset: 'after', update: 'keep' },
}

/** The new state of the course's worked GRU step, everything scalar: x = 1, h = 0.5, under a named convention. */
export function workedGruStep(convention: string): number {
  const options = conventions[convention]
  if (!options) throw new Error(`the worked GRU step has no convention "${convention}"`)
  return firstStep({ ...stepDefaults('gru'), conventions: options }).h[0] as number
}
