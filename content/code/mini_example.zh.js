// %% 迷你示例 | mini_example.zh.py
// 给定形状的张量，元素是标准正态随机数乘一个尺度；按行抽取，次序与 NumPy 的 randn 相同
function draw(rng, shape, scale) {
  const size = shape.reduce((product, length) => product * length, 1)
  return tensor(
    shape,
    rng.randn(size).map((x) => x * scale),
  )
}

// 与 Python 一样用行向量写法：x_t W，每个 W 与公式 W x_t 里的 W 互为转置。
// fromLayout('lesson', …) 把这种布局的权重换成引擎的布局。
class SimpleRNN {
  constructor(rng, inputSize, hiddenSize, outputSize) {
    // He 尺度 sqrt(2 / fan_in)，为 ReLU 设计；Xavier 应为 sqrt(2 / (fan_in + fan_out))
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
    const states = [start, ...steps].map(({ h }) => h) // 从 h_0 存起，共 T+1 个
    // 只在最后一步读出，得到 logit。引擎的权重一行对应 W_hy 的一列
    const weight = tensor([this.b_y.data.length, hiddenSize], this.W_hy.data)
    return { output: readout({ weight, bias: this.b_y }, states.at(-1)), states }
  }
}

// 四组权重拼成一个矩阵；列的次序是 i、f、o、g（PyTorch 和本站引擎是 i、f、g、o）
class SimpleLSTM {
  constructor(rng, inputSize, hiddenSize) {
    // sqrt(2 / (d + h)) 只对输入块 (d, h) 等于 Xavier，对循环块 (h, h) 不是
    const rows = inputSize + hiddenSize
    this.W = draw(rng, [rows, 4 * hiddenSize], Math.sqrt(2 / rows))
    this.b = zeros([4 * hiddenSize])
    this.b.data.fill(1, hiddenSize, 2 * hiddenSize) // 第二段是遗忘门：初始时 f 约为 sigmoid(1)
  }

  parameters() {
    return [this.W, this.b]
  }

  forward(xs) {
    const hiddenSize = this.b.data.length / 4
    const spec = { cell: { kind: 'lstm' }, inputSize: xs.shape[1], hiddenSize }
    const weights = cellWeights(spec, fromLayout('lesson', 'lstm', { input: this.W, bias: this.b }))
    const start = { h: zeros([hiddenSize]), c: zeros([hiddenSize]) }
    return unroll((x, state) => lstmStep(weights, x, state), xs, start) // 不含 h_0，共 T 个
  }
}

// 直接数数组元素，不手写公式
const count = (model) => model.parameters().reduce((sum, { data }) => sum + data.length, 0)

const rng = new RandomState(42) // 与 np.random.seed(42) 是同一条随机流
const [seqLength, inputSize, hiddenSize, nSamples] = [5, 3, 8, 100]

// 抽样次序不能变：X、W_xh、W_hh、W_hy、LSTM 的 W
const X = Array.from({ length: nSamples }, () => draw(rng, [seqLength, inputSize], 1))
// 标签：首、末两个时间步的第 0 维特征之和是否大于 0
// 本例不训练，所以 y 没有用到
const y = X.map(({ data }) => (data[0] + data[(seqLength - 1) * inputSize] > 0 ? 1 : 0))

const rnnModel = new SimpleRNN(rng, inputSize, hiddenSize, 1)
const { output, states } = rnnModel.forward(X[0])
print(`简单RNN输出形状: ${formatShape(output.shape)}`)
print(`隐藏状态数: ${states.length}`)

const lstmModel = new SimpleLSTM(rng, inputSize, hiddenSize)
const lstmStates = lstmModel.forward(X[0])
const final = lstmStates.at(-1)
print(`\nLSTM隐藏状态数: ${lstmStates.length}`)
print(`最终隐藏形状: ${formatShape(final.h.shape)}`)
print(`最终细胞形状: ${formatShape(final.c.shape)}`)

print(`\nRNN参数: ${count(rnnModel)}`)
print(`LSTM参数: ${count(lstmModel)}`)
