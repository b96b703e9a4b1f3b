import { RandomState } from '../../../rnn'
import type { ProgramAnswer } from '../../answer/answer'
import { programAnswer } from '../../answer/program'
import { byEngine, drawNumbers, mutationOf, type Spec } from './forward-numbers'
import { broken, programs } from './programs'

/** How many further numbers a repair is tried with, so that a constant does not pass. */
const MORE = 5

/** What a repair is tried with: the instance's own numbers first, then others. */
export function trialNumbers(spec: Spec): readonly Omit<Spec, 'mutation'>[] {
  const { cell } = mutationOf(spec)
  const random = new RandomState(1)
  return [spec, ...Array.from({ length: MORE }, () => drawNumbers(random, cell))]
}

/** The broken program of an instance, to be put right until it returns what the engine's cell does. */
export function repairOf(spec: Spec): ProgramAnswer {
  const mutation = mutationOf(spec)
  return programAnswer({
    starter: broken(mutation).program,
    solution: programs[mutation.cell],
    trials: trialNumbers(spec).map((one) => ({
      args: [...Object.values(one.given), one.p],
      wanted: byEngine(mutation.cell, one),
    })),
  })
}
