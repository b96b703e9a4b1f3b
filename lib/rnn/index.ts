export { type CellPaths, cellPaths } from './analysis/cell-paths'
export { type CellRun, runCell } from './analysis/cell-run'
export { type GateTraces, gateTraces } from './analysis/gate-traces'
export { type GradientNorms, gradientNormsByDistance } from './analysis/gradient-flow'
export { jacobianBetween, jacobianNorms, type StatePart } from './analysis/jacobian-products'
export { type StateJacobians, stateJacobians } from './analysis/jacobians'
export { memoryHalfLife } from './analysis/memory'
export { singularValues, spectralNorm } from './analysis/singular-values'
export { spectralRadius } from './analysis/spectral-radius'
export type { CellState, CellStep } from './cells/cell-step'
export { cellWeights } from './cells/cell-weights'
export { type GruOptions, type GruStep, gruStep } from './cells/gru-cell'
export { type LstmState, type LstmStep, lstmStep } from './cells/lstm-cell'
export { type ReadoutWeights, readout } from './cells/readout'
export type { LstmWeights, RecurrentWeights } from './cells/recurrent-weights'
export { type RnnOptions, type RnnStep, rnnStep } from './cells/rnn-cell'
export { unroll } from './cells/unroll'
export { type ForeignWeights, fromLayout, toLayout } from './convert/convert'
export type { WeightLibrary } from './convert/layouts'
export { activationMemory, type MemoryOptions } from './counts/activation-memory'
export {
  type DecodingOptions,
  type KvCacheSpec,
  kvCacheMemory,
  recurrentStateMemory,
} from './counts/decoding-memory'
export { forwardMultiplyAdds, trainingMultiplyAdds } from './counts/multiply-adds'
export {
  type CountFormula,
  evaluate,
  type Factor,
  formula,
  numberOf,
  type Sizes,
  sizesOf,
  type Term,
} from './counts/parameter-formula'
export {
  biasVectors,
  type Cell,
  type Convention,
  conventions,
  type ParameterPart,
  type ParameterSpec,
  weightBlocks,
} from './counts/parameter-spec'
export { countParameters, type ParameterTensor, parameterTensors } from './counts/params'
export { type LayerStack, maximumPathLength, sequentialSteps } from './counts/path-length'
export type { WeightScheme } from './initial/draw-weights'
export { type InitialOptions, initialParameters } from './initial/initial-parameters'
export { orthogonal } from './initial/orthogonal'
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
export type { ChoiceOptions } from './random/choice'
export { MAX_SEED } from './random/mt19937'
export { RandomState, type RandomStateSnapshot } from './random/random-state'
export { type AttentionRun, attend } from './sequence/attention'
export { type AttentionSpec, attentionShapes } from './sequence/attention-score'
export {
  type CharacterModelRun,
  type CharacterModelSpec,
  characterModelShapes,
  initialCharacterModel,
  runCharacterModel,
} from './sequence/character-model'
export { type Decoded, type DecodeOptions, decode } from './sequence/decode'
export {
  type EncoderDecoderRun,
  runEncoderDecoder,
  type SequencePairs,
  type TeacherForcing,
} from './sequence/encoder-decoder'
export { type EncoderDecoderSpec, encoderDecoderShapes } from './sequence/encoder-decoder-specification'
export { generate } from './sequence/generate'
export { initialEncoderDecoder } from './sequence/initial-encoder-decoder'
export { type SamplingOptions, sampleToken } from './sequence/sampling'
export {
  exponentialSchedule,
  inverseSigmoidSchedule,
  linearSchedule,
  type TeacherForcingSchedule,
} from './sequence/schedules'
export type { TokenMatrix } from './sequence/tokens'
export { addingProblem } from './tasks/adding'
export { type CharacterText, characterText } from './tasks/character-text'
export { type CopySizes, copyTask } from './tasks/copy'
export { type SequenceDataset, split, take } from './tasks/dataset'
export { firstPlusLast } from './tasks/first-plus-last'
export { sineTask } from './tasks/sine'
export type { SequenceSizes } from './tasks/sizes'
export { decodeText, encodeText, type Vocabulary, vocabularyOf } from './tasks/vocabulary'
export { formatShape, ShapeError, sizeOf, type Tensor, tensor, zeros } from './tensor/tensor'
export { type AdamOptions, type AdamState, type AdamWOptions, adam, adamW } from './training/adam'
export { binaryCrossEntropyWithLogits } from './training/binary-cross-entropy'
export type { Checkpoint, EpochEvaluation } from './training/checkpoint'
export { clipByGlobalNorm, clipByValue } from './training/clip'
export { initialModel } from './training/initial-model'
export type { Loss, Mask } from './training/loss'
export { meanSquaredError } from './training/mean-squared-error'
export { type ModelRun, modelShapes, runModel, type SequenceModel } from './training/model'
export type { Objective } from './training/objective'
export type { Optimiser } from './training/optimiser'
export { type SgdOptions, type SgdState, sgd } from './training/sgd'
export { softmaxCrossEntropy } from './training/softmax-cross-entropy'
export { type TrainingProgress, type TrainingResult, train } from './training/train'
export type { TrainingOptions } from './training/training-step'
