import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))  # 本例的 |a| 很小，不会溢出，无需 clip


class SimpleRNN:
    """行向量写法：x_t @ W，权重写在右边，与公式 W x_t 里的 W 互为转置。"""

    def __init__(self, rng, input_size, hidden_size, output_size):
        # He 尺度 sqrt(2 / fan_in)，为 ReLU 设计；Xavier 应为 sqrt(2 / (fan_in + fan_out))
        self.W_xh = rng.randn(input_size, hidden_size) * np.sqrt(2.0 / input_size)
        self.W_hh = rng.randn(hidden_size, hidden_size) * np.sqrt(2.0 / hidden_size)
        self.W_hy = rng.randn(hidden_size, output_size) * np.sqrt(2.0 / hidden_size)
        self.b_h = np.zeros(hidden_size)
        self.b_y = np.zeros(output_size)

    def parameters(self):
        return [self.W_xh, self.W_hh, self.b_h, self.W_hy, self.b_y]

    def forward(self, x_seq):
        states = [np.zeros(self.b_h.size)]  # 从 h_0 存起，共 T+1 个
        for x_t in x_seq:
            states.append(np.tanh(x_t @ self.W_xh + states[-1] @ self.W_hh + self.b_h))
        return states[-1] @ self.W_hy + self.b_y, states  # 只在最后一步读出，得到 logit


class SimpleLSTM:
    """四组权重拼成一个矩阵；列的次序是 i、f、o、g（PyTorch 是 i、f、g、o）。"""

    def __init__(self, rng, input_size, hidden_size):
        # sqrt(2 / (d + h)) 只对输入块 (d, h) 等于 Xavier，对循环块 (h, h) 不是
        rows = input_size + hidden_size
        self.W = rng.randn(rows, 4 * hidden_size) * np.sqrt(2.0 / rows)
        self.b = np.zeros(4 * hidden_size)
        self.b[hidden_size : 2 * hidden_size] = 1.0  # 第二段是遗忘门：初始时 f 约为 sigmoid(1)

    def parameters(self):
        return [self.W, self.b]

    def forward(self, x_seq):
        h = c = np.zeros(self.b.size // 4)
        states = []  # 不含 h_0，共 T 个
        for x_t in x_seq:
            i, f, o, g = np.split(np.concatenate([x_t, h]) @ self.W + self.b, 4)
            # 三个门用 sigmoid，候选 g 用 tanh
            c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
            h = sigmoid(o) * np.tanh(c)
            states.append(h)
        return states, h, c


def count(model):
    return sum(p.size for p in model.parameters())  # 直接数数组元素，不手写公式


rng = np.random.RandomState(42)  # 与 np.random.seed(42) 是同一条随机流
seq_length, input_size, hidden_size, n_samples = 5, 3, 8, 100

# 抽样次序不能变：X、W_xh、W_hh、W_hy、LSTM 的 W
X = rng.randn(n_samples, seq_length, input_size)
# 标签：首、末两个时间步的第 0 维特征之和是否大于 0
# 本例不训练，所以 y 没有用到
y = (X[:, 0, 0] + X[:, -1, 0] > 0).astype(float)

rnn = SimpleRNN(rng, input_size, hidden_size, 1)
sample_output, rnn_states = rnn.forward(X[0])
print(f"简单RNN输出形状: {sample_output.shape}")
print(f"隐藏状态数: {len(rnn_states)}")

lstm = SimpleLSTM(rng, input_size, hidden_size)
lstm_states, final_h, final_c = lstm.forward(X[0])
print(f"\nLSTM隐藏状态数: {len(lstm_states)}")
print(f"最终隐藏形状: {final_h.shape}")
print(f"最终细胞形状: {final_c.shape}")

print(f"\nRNN参数: {count(rnn)}")
print(f"LSTM参数: {count(lstm)}")
