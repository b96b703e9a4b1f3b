import { parameterCounterDefaults as defaults, parameterCounterLimits as limits } from '@/lib/labs/parameter-counter'
import { conventions } from '@/lib/rnn'
import type { Fields } from '../frame/fields'

const size = (name: keyof typeof limits) => ({ kind: 'number', ...limits[name], default: defaults[name] }) as const

/** The inputs of the parameter counter; their names are those in the address. */
export const parameterFields = {
  cell: { kind: 'choice', options: ['rnn', 'lstm', 'gru'], default: defaults.cell },
  convention: { kind: 'choice', options: conventions, default: defaults.convention },
  inputSize: size('inputSize'),
  hiddenSize: size('hiddenSize'),
  layers: size('layers'),
  projectionSize: size('projectionSize'),
  readoutSize: size('readoutSize'),
  vocabularySize: size('vocabularySize'),
  bidirectional: { kind: 'flag', default: defaults.bidirectional },
  bias: { kind: 'flag', default: defaults.bias },
  peephole: { kind: 'flag', default: defaults.peephole },
} as const satisfies Fields
