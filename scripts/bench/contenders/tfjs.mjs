import { peers } from '../packages.mjs'

/**
 * TensorFlow.js on one of its back ends, `cpu` (plain JavaScript) or `wasm` (SIMD, one thread). Its LSTM layer has
 * Keras's layout (columns for rows), gate order i, f, c, o and one bias; with the exact sigmoid for the gates it
 * computes the same function.
 */
export async function create(backend) {
  const tf = peers.require('@tensorflow/tfjs')
  if (backend === 'wasm') peers.require('@tensorflow/tfjs-backend-wasm').setThreadsCount(1)
  await tf.setBackend(backend)
  await tf.ready()

  /** Inputs, states and the layer's weights as variables. */
  function built({ d, h, T, B }, arrays) {
    const layer = tf.layers.lstm({
      units: h,
      activation: 'tanh',
      recurrentActivation: 'sigmoid',
      kernelInitializer: 'zeros',
      recurrentInitializer: 'zeros',
      unitForgetBias: false,
      returnSequences: true,
      returnState: true,
    })
    const variables = {
      inputs: tf.variable(tf.tensor3d(arrays.inputs, [B, T, d])),
      h: tf.variable(tf.tensor2d(arrays.h, [B, h])),
      c: tf.variable(tf.tensor2d(arrays.c, [B, h])),
    }
    const apply = () => layer.apply(variables.inputs, { initialState: [variables.h, variables.c] })
    tf.dispose(apply())
    layer.setWeights([
      tf.transpose(tf.tensor2d(arrays.weight_ih_l0, [4 * h, d])),
      tf.transpose(tf.tensor2d(arrays.weight_hh_l0, [4 * h, h])),
      tf.add(tf.tensor1d(arrays.bias_ih_l0), tf.tensor1d(arrays.bias_hh_l0)),
    ])
    return { layer, variables, apply }
  }

  return {
    versions: { '@tensorflow/tfjs': await peers.version('@tensorflow/tfjs') },
    kinds: {
      async forward({ shape, arrays }) {
        const { apply } = built(shape, arrays)
        const read = () => tf.tidy(() => apply().map((tensor) => tensor.dataSync()))
        return {
          call: read,
          results() {
            const [outputs, h, c] = read()
            return { outputs, h, c }
          },
        }
      },

      async training({ shape, arrays }) {
        const { layer, variables, apply } = built(shape, arrays)
        const gradient = tf.tensor3d(arrays.gradient, [shape.B, shape.T, shape.h])
        const [kernel, recurrent, bias] = layer.trainableWeights.map(({ val }) => val)
        const wanted = [kernel, recurrent, bias, variables.inputs, variables.h, variables.c]
        const step = () => tf.variableGrads(() => tf.sum(tf.mul(apply()[0], gradient)), wanted)
        return {
          call() {
            const { value, grads } = step()
            tf.dispose([value, grads])
          },
          results() {
            const { grads } = step()
            const of = (variable) => grads[variable.name]
            const dBias = of(bias).dataSync()
            return {
              weight_ih_l0: tf.transpose(of(kernel)).dataSync(),
              weight_hh_l0: tf.transpose(of(recurrent)).dataSync(),
              bias_ih_l0: dBias,
              bias_hh_l0: dBias,
              inputs: of(variables.inputs).dataSync(),
              h: of(variables.h).dataSync(),
              c: of(variables.c).dataSync(),
            }
          },
        }
      },
    },
  }
}
