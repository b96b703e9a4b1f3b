import numpy as np


def rnn_cell(x_t, h, params):
    W_xh, W_hh, b_h = params
    return np.tanh(W_xh @ x_t + W_hh @ h + b_h)


def states_along(x_sequence, params):
    h = np.zeros(params[-1].size)  # 隐藏维度由偏置的长度得出
    states = []
    for x_t in x_sequence:
        h = rnn_cell(x_t, h, params)
        states.append(h)
    return states


# x_sequence (T, d)，不含填充 -> (T, 2h)：第 t 步拼接读过 1..t 的状态与读过 T..t 的状态
def bidirectional_rnn(x_sequence, params_forward, params_backward):
    h_forward = states_along(x_sequence, params_forward)
    h_backward = states_along(x_sequence[::-1], params_backward)
    h_backward.reverse()  # 先 append，最后反转一次：O(T)。insert(0, h) 每次都要移动整个列表：O(T^2)
    return np.array([np.concatenate(pair) for pair in zip(h_forward, h_backward)])


# X (B, T, d)，末尾有填充 -> (B, T, 2h)，填充处为 0
def bidirectional_batch(X, lengths, params_forward, params_backward):
    B, T, _ = X.shape
    outputs = np.zeros((B, T, params_forward[-1].size + params_backward[-1].size))
    for b, length in enumerate(lengths):
        # 每条序列从自己的最后一步往回读；若一律从第 T 步开始，后向部分会先读到填充
        outputs[b, :length] = bidirectional_rnn(X[b, :length], params_forward, params_backward)
    return outputs


def draw_params(input_size, hidden_size):
    W_xh = np.random.randn(hidden_size, input_size)
    W_hh = np.random.randn(hidden_size, hidden_size)
    return W_xh, W_hh, np.random.randn(hidden_size)


np.random.seed(2)
lengths, T, input_size, hidden_size = [2, 4, 3], 4, 3, 2
X = np.random.randn(len(lengths), T, input_size)  # 填充处也是随机数：结果不应依赖它
params_forward = draw_params(input_size, hidden_size)
params_backward = draw_params(input_size, hidden_size)
outputs = bidirectional_batch(X, lengths, params_forward, params_backward)
for row in outputs:
    print(row.round(6).tolist())
