// %% LSTM 走一步
// 引擎的函数直接用名字调用：规格、权重，从 h = c = 0 走一步。
const lstm = { cell: { kind: 'lstm' }, inputSize: 3, hiddenSize: 2 }
const weights = cellWeights(lstm, initialParameters(lstm, new RandomState(42)))
const step = lstmStep(weights, tensor([3], [1, -0.5, 0.25]), { h: zeros([2]), c: zeros([2]) })

// 亲手验算 c_t = f ⊙ c_{t−1} + i ⊙ g：c_0 = 0，只剩 i ⊙ g。
print('i ⊙ g:', list(step.i.data.map((i, k) => i * step.g.data[k]), 4))
print('c_1:  ', list(step.c, 4))

// 单元格最后一个表达式的值会显示出来：这一步的全部中间量。
step
// %% 按公式走完整个序列 | lstm_forward.zh.py
// 旁边的 Python 用 NumPy 做同一件事，随机流也相同；两边打印出同样的数。
function lstmForward(xs, h, c, [F, I, O, C]) {
  // W v + b，逐行计算
  const affine = ({ W, b }, v) => W.map((row, k) => row.reduce((sum, w, n) => sum + w * v[n], b[k]))
  const outputs = []
  for (const x of xs) {
    const v = [...h, ...x]
    const f = affine(F, v).map(sigmoid) // 遗忘门：旧的 c 保留多少
    const i = affine(I, v).map(sigmoid) // 输入门：写入多少
    const o = affine(O, v).map(sigmoid) // 输出门：露出多少
    const candidate = affine(C, v).map(tanh) // 候选值；它不是门，所以用 tanh
    c = c.map((old, k) => f[k] * old + i[k] * candidate[k])
    h = c.map((cell, k) => o[k] * tanh(cell))
    outputs.push(h)
  }
  return { outputs, h, c }
}

const random = new RandomState(1) // 相当于 np.random.seed(1)
const [T, d, size] = [4, 3, 2]
const xs = Array.from({ length: T }, () => [...random.randn(d)])
const blocks = ['f', 'i', 'o', 'c'].map(() => ({
  W: Array.from({ length: size }, () => [...random.randn(size + d)]),
  b: [...random.randn(size)],
}))
const forward = lstmForward(xs, [0, 0], [0, 0], blocks)
print('h:', list(forward.outputs, 6))
print('c_T:', list(forward.c, 6))
// %% 梯度能传多远
// 取 L 为最后一个状态各分量之和，看 ‖∂L/∂h_{T−n}‖：往回 n 步，梯度还剩多少？
// 改一改遗忘门偏置或循环权重的初始化，再运行一次。
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
  { title: '梯度范数与距离', x: '离损失的步数 n', y: '范数', log: true },
)
// %% 一次小训练
// 原课的任务：首、末两个值之和是否大于 0？五分之一的序列留作测试。
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
  clipNorm: 1, // 梯度的全局范数裁剪到这个值
  seed: 1,
})

const losses = []
const epochs = []
for (const report of training) {
  if (report.kind === 'step') {
    losses.push([report.step, report.loss])
  } else {
    epochs.push({
      轮: report.epoch,
      '测试损失': report.evaluation.testLoss.toFixed(4),
      准确率: report.evaluation.testAccuracy,
    })
  }
}
plot({ '小批量损失': losses }, { title: '损失在下降', x: '步', y: '二元交叉熵（奈特）' })
table(epochs.filter(({ 轮 }) => 轮 % 5 === 0), { title: '测试集' })
