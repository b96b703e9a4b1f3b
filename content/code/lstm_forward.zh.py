import numpy as np


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


# x_sequence (T, d)，h_0 与 c_0 (h,) -> outputs (T, h)，以及最后的隐藏状态和细胞状态 (h,)
def lstm_forward(x_sequence, h_0, c_0, params):
    W_f, b_f, W_i, b_i, W_o, b_o, W_c, b_c = params  # 每个 W 是 (h, h + d)，每个 b 是 (h,)
    h, c = h_0, c_0
    outputs = []
    for x_t in x_sequence:
        v = np.concatenate([h, x_t])
        f = sigmoid(W_f @ v + b_f)  # 遗忘门：旧的 c 保留多少
        i = sigmoid(W_i @ v + b_i)  # 输入门：写入多少
        o = sigmoid(W_o @ v + b_o)  # 输出门：露出多少
        c_tilde = np.tanh(W_c @ v + b_c)  # 候选值；它不是门，所以用 tanh
        c = f * c + i * c_tilde  # 逐元素运算
        h = o * np.tanh(c)
        outputs.append(h)
    return np.array(outputs), h, c


np.random.seed(1)
T, input_size, hidden_size = 4, 3, 2
x_sequence = np.random.randn(T, input_size)
params = []
for _ in range(4):  # f, i, o, c
    params.append(np.random.randn(hidden_size, hidden_size + input_size))
    params.append(np.random.randn(hidden_size))
outputs, h_T, c_T = lstm_forward(x_sequence, np.zeros(hidden_size), np.zeros(hidden_size), params)
print("h:", outputs.round(6).tolist())
print("c_T:", c_T.round(6).tolist())
