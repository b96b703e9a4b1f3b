export { type GruOptions, type GruStep, gruStep } from './cells/gru-cell'
export { type LstmState, type LstmStep, lstmStep } from './cells/lstm-cell'
export { type ReadoutWeights, readout } from './cells/readout'
export type { RecurrentWeights } from './cells/recurrent-weights'
export { type RnnStep, rnnStep } from './cells/rnn-cell'
export { unroll } from './cells/unroll'
export * from './counts/parameter-formula'
export * from './counts/params'
export type { NamedTensor } from './initial/normal'
export type { LayerForward, LayerGradients, LayerInput, LayerRun, LayerState } from './layers/layer'
export {
  type NetworkGradients,
  type NetworkRun,
  type OutputGradient,
  type RunOptions,
  runNetwork,
  type SequenceBatch,
} from './layers/network'
export { type NamedShape, networkShapes, type ParameterSet } from './layers/network-parameters'
export type { CellSpec, NetworkSpec } from './layers/specification'
export type { NetworkState } from './layers/state'
export { exp } from './math/exp'
export { log } from './math/log'
export { sigmoid } from './math/sigmoid'
export { tanh } from './math/tanh'
export {
  type MiniExample,
  type MiniExampleOptions,
  miniExampleDefaults,
  miniExampleLimits,
  runMiniExample,
} from './mini-example/mini-example'
export type { SimpleLstmStep } from './mini-example/simple-lstm'
export type { SimpleRnnRun } from './mini-example/simple-rnn'
export { MAX_SEED } from './random/mt19937'
export { RandomState } from './random/random-state'
export { formatShape, ShapeError, sizeOf, type Tensor, tensor, zeros } from './tensor/tensor'
