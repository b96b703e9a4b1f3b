import { pathToFileURL } from 'node:url'

/** This engine, bundled and minified as a browser gets it; f64, as everywhere on the site. @param {string} file */
export async function create(file) {
  const engine = await import(pathToFileURL(file).href)

  /** The network, its parameters and one batch as the engine's tensors. */
  function built({ d, h, T, B }, arrays) {
    const tensor = (name, ...shape) => engine.tensor(shape, arrays[name])
    const spec = { cell: { kind: 'lstm' }, inputSize: d, hiddenSize: h }
    const parameters = {
      weight_ih_l0: tensor('weight_ih_l0', 4 * h, d),
      weight_hh_l0: tensor('weight_hh_l0', 4 * h, h),
      bias_ih_l0: tensor('bias_ih_l0', 4 * h),
      bias_hh_l0: tensor('bias_hh_l0', 4 * h),
    }
    const batch = { inputs: tensor('inputs', B, T, d) }
    const initial = { h: tensor('h', 1, B, h), c: tensor('c', 1, B, h) }
    return () => engine.runNetwork(spec, parameters, batch, { initial })
  }

  /** The training cell's recipe, data and test included, until the test accuracy is 95 %. */
  function trainToGoal(cell) {
    for (const { evaluation } of engine.train(engine.toyTraining({ cell }))) {
      if (evaluation?.testAccuracy >= 0.95) return
    }
    throw new Error(`${cell} does not reach 95 % of the test set`)
  }

  return {
    versions: {},
    kinds: {
      async forward({ shape, arrays }) {
        const run = built(shape, arrays)
        return {
          call: run,
          results() {
            const { outputs, final } = run()
            return { outputs: outputs.data, h: final.h.data, c: final.c.data }
          },
        }
      },

      async training({ shape, arrays }) {
        const run = built(shape, arrays)
        const outputs = engine.tensor([shape.B, shape.T, shape.h], arrays.gradient)
        const step = () => run().backward({ outputs })
        return {
          call: step,
          results() {
            const { parameters, inputs, initial } = step()
            const all = { ...parameters, inputs, h: initial.h, c: initial.c }
            return Object.fromEntries(Object.entries(all).map(([name, { data }]) => [name, data]))
          },
        }
      },

      async orthogonal({ size }) {
        const random = new engine.RandomState(42)
        return { call: () => engine.orthogonal(random, size, size) }
      },

      async toy({ cell }) {
        return { call: () => trainToGoal(cell) }
      },

      async randn({ size }) {
        const random = new engine.RandomState(42)
        return { call: () => random.randn(size), results: () => ({ first: new engine.RandomState(42).randn(size) }) }
      },
    },
  }
}
