export { exp } from './exp'
export { type GruOptions, type GruStep, gruStep } from './gru-cell'
export { log } from './log'
export { type LstmState, type LstmStep, lstmStep } from './lstm-cell'
export {
  type MiniExample,
  type MiniExampleOptions,
  miniExampleDefaults,
  miniExampleLimits,
  runMiniExample,
} from './mini-example'
export { MAX_SEED } from './mt19937'
export * from './parameter-formula'
export * from './params'
export { RandomState } from './random'
export { type ReadoutWeights, readout } from './readout'
export type { RecurrentWeights } from './recurrent-weights'
export { type RnnStep, rnnStep } from './rnn-cell'
export { sigmoid } from './sigmoid'
export type { SimpleLstmStep } from './simple-lstm'
export type { SimpleRnnRun } from './simple-rnn'
export { tanh } from './tanh'
export { formatShape, ShapeError, sizeOf, type Tensor, tensor, zeros } from './tensor'
export { unroll } from './unroll'
export type { NamedTensor } from './weights'
