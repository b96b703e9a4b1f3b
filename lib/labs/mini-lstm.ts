import { fromLayout, type ParameterSet, type Tensor } from '../rnn'
import { runMiniExample } from './mini-example'

let drawn: ParameterSet | undefined

/** The LSTM of the source's mini example (seed 42, d = 3, h = 8) as parameters of the engine; drawn once. */
export function miniLstm(): ParameterSet {
  if (drawn) return drawn
  const { parameters } = runMiniExample().lstm
  const named = (name: string) => parameters.find((one) => one.name === name) as Tensor
  drawn = fromLayout('lesson', 'lstm', { input: named('W'), bias: named('b') })
  return drawn
}
