// %% The mini example | mini_example.en.py
// A tensor of this shape with normal numbers times a scale, drawn row by row as NumPy's randn does
function draw(rng, shape, scale) {
  const size = shape.reduce((product, length) => product * length, 1)
  return tensor(
    shape,
    rng.randn(size).map((x) => x * scale),
  )
}

// Row layout as in the Python: x_t W, so each W is the transpose of the one in W x_t.
// fromLayout('lesson', …) turns such weights into those of the engine's cells.
class SimpleRNN {
  constructor(rng, inputSize, hiddenSize, outputSize) {
    // He scale sqrt(2 / fan_in), made for ReLU; Xavier would be sqrt(2 / (fan_in + fan_out))
    this.W_xh = draw(rng, [inputSize, hiddenSize], Math.sqrt(2 / inputSize))
    this.W_hh = draw(rng, [hiddenSize, hiddenSize], Math.sqrt(2 / hiddenSize))
    this.W_hy = draw(rng, [hiddenSize, outputSize], Math.sqrt(2 / hiddenSize))
    this.b_h = zeros([hiddenSize])
    this.b_y = zeros([outputSize])
  }

  parameters() {
    return [this.W_xh, this.W_hh, this.b_h, this.W_hy, this.b_y]
  }

  forward(xs) {
    const [inputSize, hiddenSize] = this.W_xh.shape
    const layout = { input: this.W_xh, recurrent: this.W_hh, bias: this.b_h }
    const weights = cellWeights({ cell: { kind: 'rnn' }, inputSize, hiddenSize }, fromLayout('lesson', 'rnn', layout))
    const start = { h: zeros([hiddenSize]) }
    const steps = unroll((x, state) => rnnStep(weights, x, state), xs, start)
    const states = [start, ...steps].map(({ h }) => h) // starts with h_0, so T+1 states in the end
    // One readout, after the last step: a logit. A row of the engine's weight is a column of W_hy
    const weight = tensor([this.b_y.data.length, hiddenSize], this.W_hy.data)
    return { output: readout({ weight, bias: this.b_y }, states.at(-1)), states }
  }
}

// Four weight blocks side by side in one matrix; column order i, f, o, g (PyTorch and the engine: i, f, g, o)
class SimpleLSTM {
  constructor(rng, inputSize, hiddenSize) {
    // sqrt(2 / (d + h)) is Xavier for the (d, h) input block only, not for the (h, h) recurrent block
    const rows = inputSize + hiddenSize
    this.W = draw(rng, [rows, 4 * hiddenSize], Math.sqrt(2 / rows))
    this.b = zeros([4 * hiddenSize])
    this.b.data.fill(1, hiddenSize, 2 * hiddenSize) // second block = forget gate: f starts near sigmoid(1)
  }

  parameters() {
    return [this.W, this.b]
  }

  forward(xs) {
    const hiddenSize = this.b.data.length / 4
    const spec = { cell: { kind: 'lstm' }, inputSize: xs.shape[1], hiddenSize }
    const weights = cellWeights(spec, fromLayout('lesson', 'lstm', { input: this.W, bias: this.b }))
    const start = { h: zeros([hiddenSize]), c: zeros([hiddenSize]) }
    return unroll((x, state) => lstmStep(weights, x, state), xs, start) // without h_0, so T states
  }
}

// Counts array elements; no formula typed by hand
const count = (model) => model.parameters().reduce((sum, { data }) => sum + data.length, 0)

const rng = new RandomState(42) // the same random stream as np.random.seed(42)
const [seqLength, inputSize, hiddenSize, nSamples] = [5, 3, 8, 100]

// The order of the draws matters: X, W_xh, W_hh, W_hy, the LSTM's W
const X = Array.from({ length: nSamples }, () => draw(rng, [seqLength, inputSize], 1))
// Label: is feature 0 of the first step plus feature 0 of the last step positive?
// Nothing is trained here, so y stays unused
const y = X.map(({ data }) => (data[0] + data[(seqLength - 1) * inputSize] > 0 ? 1 : 0))

const rnnModel = new SimpleRNN(rng, inputSize, hiddenSize, 1)
const { output, states } = rnnModel.forward(X[0])
print(`简单RNN输出形状: ${formatShape(output.shape)}`) // simple RNN, output shape
print(`隐藏状态数: ${states.length}`) // number of hidden states

const lstmModel = new SimpleLSTM(rng, inputSize, hiddenSize)
const lstmStates = lstmModel.forward(X[0])
const final = lstmStates.at(-1)
print(`\nLSTM隐藏状态数: ${lstmStates.length}`) // LSTM, number of hidden states
print(`最终隐藏形状: ${formatShape(final.h.shape)}`) // final hidden state, shape
print(`最终细胞形状: ${formatShape(final.c.shape)}`) // final cell state, shape

print(`\nRNN参数: ${count(rnnModel)}`) // RNN parameters
print(`LSTM参数: ${count(lstmModel)}`) // LSTM parameters
