import numpy as np


# x_sequence (T, d)，h_0 (h,) -> outputs (T, k)，每步一个；以及最后的状态 (h,)
def rnn_forward(x_sequence, h_0, params):
    W_xh, W_hh, b_h, W_hy, b_y = params  # 下面用到的权重全部来自这里
    h = h_0
    outputs = []
    for x_t in x_sequence:
        h = np.tanh(W_xh @ x_t + W_hh @ h + b_h)  # 每一步用同一组权重
        y_t = W_hy @ h + b_y  # 读出层没有非线性：y_t 是 logit
        outputs.append(y_t)
    return np.array(outputs), h


np.random.seed(0)
T, input_size, hidden_size, output_size = 4, 3, 2, 1
x_sequence = np.random.randn(T, input_size)
params = (
    np.random.randn(hidden_size, input_size),  # W_xh
    np.random.randn(hidden_size, hidden_size),  # W_hh
    np.random.randn(hidden_size),  # b_h
    np.random.randn(output_size, hidden_size),  # W_hy
    np.random.randn(output_size),  # b_y
)
outputs, h_T = rnn_forward(x_sequence, np.zeros(hidden_size), params)
print("y:", outputs.round(6).tolist())
print("h_T:", h_T.round(6).tolist())
