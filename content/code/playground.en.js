// %% One step of an LSTM
// The engine's functions are there by name: spec, weights, one step from h = c = 0.
const lstm = { cell: { kind: 'lstm' }, inputSize: 3, hiddenSize: 2 }
const weights = cellWeights(lstm, initialParameters(lstm, new RandomState(42)))
const step = lstmStep(weights, tensor([3], [1, -0.5, 0.25]), { h: zeros([2]), c: zeros([2]) })

// c_t = f ⊙ c_{t−1} + i ⊙ g, by hand: with c_0 = 0 only i ⊙ g is left.
print('i ⊙ g:', list(step.i.data.map((i, k) => i * step.g.data[k]), 4))
print('c_1:  ', list(step.c, 4))

// The last expression of a cell is shown: every intermediate value of the step.
step
// %% A whole sequence, as the formulas say | lstm_forward.en.py
// The Python on the side does the same with NumPy, from the same random stream; both print the same numbers.
function lstmForward(xs, h, c, [F, I, O, C]) {
  // W v + b, row by row
  const affine = ({ W, b }, v) => W.map((row, k) => row.reduce((sum, w, n) => sum + w * v[n], b[k]))
  const outputs = []
  for (const x of xs) {
    const v = [...h, ...x]
    const f = affine(F, v).map(sigmoid) // forget gate: how much of c is kept
    const i = affine(I, v).map(sigmoid) // input gate: how much is written
    const o = affine(O, v).map(sigmoid) // output gate: how much is shown
    const candidate = affine(C, v).map(tanh) // not a gate, hence tanh
    c = c.map((old, k) => f[k] * old + i[k] * candidate[k])
    h = c.map((cell, k) => o[k] * tanh(cell))
    outputs.push(h)
  }
  return { outputs, h, c }
}

const random = new RandomState(1) // as np.random.seed(1)
const [T, d, size] = [4, 3, 2]
const xs = Array.from({ length: T }, () => [...random.randn(d)])
const blocks = ['f', 'i', 'o', 'c'].map(() => ({
  W: Array.from({ length: size }, () => [...random.randn(size + d)]),
  b: [...random.randn(size)],
}))
const forward = lstmForward(xs, [0, 0], [0, 0], blocks)
print('h:', list(forward.outputs, 6))
print('c_T:', list(forward.c, 6))
// %% How far a gradient reaches
// ‖∂L/∂h_{T−n}‖ for L = the sum of the last state: how much of the gradient is left n steps back?
// Change the forget bias, or the scale of the recurrent weights, and run again.
const steps = 40
const hiddenSize = 16
const inputs = tensor([steps, 4], new RandomState(7).randn(steps * 4))
const gradientNorms = (kind, options) => {
  const spec = { cell: { kind }, inputSize: 4, hiddenSize }
  const run = runCell(spec, initialParameters(spec, new RandomState(3), options), inputs)
  return gradientNormsByDistance(run, { h: tensor([hiddenSize], new Array(hiddenSize).fill(1)) })
}

const lstmNorms = gradientNorms('lstm', { forgetBias: 1 })
plot(
  {
    'RNN: h': gradientNorms('rnn').h,
    'GRU: h': gradientNorms('gru').h,
    'LSTM: h': lstmNorms.h,
    'LSTM: c': lstmNorms.c,
  },
  { title: 'Gradient norm against distance', x: 'Steps n back from the loss', y: 'Norm', log: true },
)
// %% A small training
// The source's task: is the first plus the last value positive? A fifth of the sequences is kept for the test.
const rng = new RandomState(42)
const data = split(firstPlusLast(rng, { samples: 400, steps: 5, inputSize: 3 }), 0.2, rng)
const model = { network: { cell: { kind: 'gru' }, inputSize: 3, hiddenSize: 8 }, outputSize: 1, readout: 'last' }
const training = train({
  model,
  parameters: initialModel(model, rng),
  train: data.train,
  test: data.test,
  objective: 'binaryCrossEntropyWithLogits',
  optimiser: adam({ learningRate: 0.02 }),
  batchSize: 32,
  epochs: 15,
  clipNorm: 1, // the gradient's global norm is clipped to this
  seed: 1,
})

const losses = []
const epochs = []
for (const report of training) {
  if (report.kind === 'step') {
    losses.push([report.step, report.loss])
  } else {
    epochs.push({
      epoch: report.epoch,
      'test loss': report.evaluation.testLoss.toFixed(4),
      accuracy: report.evaluation.testAccuracy,
    })
  }
}
plot({ 'batch loss': losses }, { title: 'The loss falls', x: 'Step', y: 'Binary cross-entropy (nats)' })
table(epochs.filter(({ epoch }) => epoch % 5 === 0), { title: 'Test set' })
