import { peers } from '../packages.mjs'

/**
 * brain.js on the CPU. Its LSTM keeps no cell state (its forget gate acts on h_{t−1}) and always ends in a readout to
 * the next input, so its numbers cannot be compared: what is compared is the time for as many steps of as many units.
 */
export async function create() {
  const { recurrent } = peers.require('brain.js/dist/browser.js')

  /** A network, and the batch as a list of sequences: it takes one sequence at a time. */
  function built({ d, h, T, B }, arrays) {
    const net = new recurrent.LSTMTimeStep({ inputSize: d, hiddenLayers: [h], outputSize: d })
    net.initialize()
    net.bindEquation()
    const row = (b, t) => arrays.inputs.slice((b * T + t) * d, (b * T + t + 1) * d)
    const sequences = Array.from({ length: B }, (_, b) => Array.from({ length: T }, (_, t) => row(b, t)))
    return { net, sequences }
  }

  return {
    versions: { 'brain.js': await peers.version('brain.js') },
    kinds: {
      async forward({ shape, arrays }) {
        const { net, sequences } = built(shape, arrays)
        return {
          call() {
            for (const sequence of sequences) net.runArrayOfArray(sequence)
          },
        }
      },

      async training({ shape, arrays }) {
        const { net, sequences } = built(shape, arrays)
        return {
          call() {
            for (const sequence of sequences) {
              net.trainArrayOfArray(sequence)
              net.backpropagate()
            }
          },
        }
      },
    },
  }
}
