import { swapped } from '../arrays.mjs'
import { lstmModel } from '../onnx-model.mjs'
import { peers } from '../packages.mjs'

/** onnxruntime-web's WebAssembly back end, one thread. It runs models and trains none. */
export async function create() {
  const { InferenceSession, Tensor, env } = peers.require('onnxruntime-web')
  env.wasm.numThreads = 1

  return {
    versions: { 'onnxruntime-web': await peers.version('onnxruntime-web') },
    kinds: {
      async forward({ shape, arrays }) {
        const { d, h, T, B } = shape
        const session = await InferenceSession.create(lstmModel(shape, arrays), { executionProviders: ['wasm'] })
        const feeds = {
          X: new Tensor('float32', swapped(arrays.inputs, B, T, d), [T, B, d]),
          initial_h: new Tensor('float32', arrays.h, [1, B, h]),
          initial_c: new Tensor('float32', arrays.c, [1, B, h]),
        }
        return {
          call: () => session.run(feeds),
          async results() {
            const { Y, Y_h, Y_c } = await session.run(feeds)
            return { outputs: swapped(Y.data, T, B, h), h: Y_h.data, c: Y_c.data }
          },
        }
      },
    },
  }
}
