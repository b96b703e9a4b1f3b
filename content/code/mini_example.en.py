import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))  # |a| stays small here, so nothing overflows and no clip is needed


class SimpleRNN:
    """Row layout: x_t @ W with the weights on the right, so each W is the transpose of the one in W x_t."""

    def __init__(self, rng, input_size, hidden_size, output_size):
        # He scale sqrt(2 / fan_in), made for ReLU; Xavier would be sqrt(2 / (fan_in + fan_out))
        self.W_xh = rng.randn(input_size, hidden_size) * np.sqrt(2.0 / input_size)
        self.W_hh = rng.randn(hidden_size, hidden_size) * np.sqrt(2.0 / hidden_size)
        self.W_hy = rng.randn(hidden_size, output_size) * np.sqrt(2.0 / hidden_size)
        self.b_h = np.zeros(hidden_size)
        self.b_y = np.zeros(output_size)

    def parameters(self):
        return [self.W_xh, self.W_hh, self.b_h, self.W_hy, self.b_y]

    def forward(self, x_seq):
        states = [np.zeros(self.b_h.size)]  # starts with h_0, so T+1 states in the end
        for x_t in x_seq:
            states.append(np.tanh(x_t @ self.W_xh + states[-1] @ self.W_hh + self.b_h))
        return states[-1] @ self.W_hy + self.b_y, states  # one readout, after the last step: a logit


class SimpleLSTM:
    """Four weight blocks side by side in one matrix; column order i, f, o, g (PyTorch: i, f, g, o)."""

    def __init__(self, rng, input_size, hidden_size):
        # sqrt(2 / (d + h)) is Xavier for the (d, h) input block only, not for the (h, h) recurrent block
        rows = input_size + hidden_size
        self.W = rng.randn(rows, 4 * hidden_size) * np.sqrt(2.0 / rows)
        self.b = np.zeros(4 * hidden_size)
        self.b[hidden_size : 2 * hidden_size] = 1.0  # second block = forget gate: f starts near sigmoid(1)

    def parameters(self):
        return [self.W, self.b]

    def forward(self, x_seq):
        h = c = np.zeros(self.b.size // 4)
        states = []  # without h_0, so T states
        for x_t in x_seq:
            i, f, o, g = np.split(np.concatenate([x_t, h]) @ self.W + self.b, 4)
            # sigmoid for the three gates, tanh for the candidate g
            c = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
            h = sigmoid(o) * np.tanh(c)
            states.append(h)
        return states, h, c


def count(model):
    return sum(p.size for p in model.parameters())  # counts array elements; no formula typed by hand


rng = np.random.RandomState(42)  # the same random stream as np.random.seed(42)
seq_length, input_size, hidden_size, n_samples = 5, 3, 8, 100

# The order of the draws matters: X, W_xh, W_hh, W_hy, the LSTM's W
X = rng.randn(n_samples, seq_length, input_size)
# Label: is feature 0 of the first step plus feature 0 of the last step positive?
# Nothing is trained here, so y stays unused
y = (X[:, 0, 0] + X[:, -1, 0] > 0).astype(float)

rnn = SimpleRNN(rng, input_size, hidden_size, 1)
sample_output, rnn_states = rnn.forward(X[0])
print(f"简单RNN输出形状: {sample_output.shape}")  # simple RNN, output shape
print(f"隐藏状态数: {len(rnn_states)}")  # number of hidden states

lstm = SimpleLSTM(rng, input_size, hidden_size)
lstm_states, final_h, final_c = lstm.forward(X[0])
print(f"\nLSTM隐藏状态数: {len(lstm_states)}")  # LSTM, number of hidden states
print(f"最终隐藏形状: {final_h.shape}")  # final hidden state, shape
print(f"最终细胞形状: {final_c.shape}")  # final cell state, shape

print(f"\nRNN参数: {count(rnn)}")  # RNN parameters
print(f"LSTM参数: {count(lstm)}")  # LSTM parameters
