import numpy as np
import torch
from torch import nn

torch.set_default_dtype(torch.float64)  # 与 NumPy 精度相同，两边的数才会一致


# x_sequence (T, d)，h_0 与 c_0 (h,) -> outputs (T, h)，以及最后的隐藏状态和细胞状态 (h,)
@torch.no_grad()
def lstm_forward(x_sequence, h_0, c_0, params):
    W_f, b_f, W_i, b_i, W_o, b_o, W_c, b_c = params  # 每个 W 是 (h, h + d)，每个 b 是 (h,)
    hidden_size, input_size = b_f.numel(), x_sequence.shape[1]
    W = torch.cat([W_i, W_f, W_c, W_o])  # PyTorch 的次序：i、f、g、o，其中 g 是候选值
    b = torch.cat([b_i, b_f, b_c, b_o])
    lstm = nn.LSTM(input_size, hidden_size)
    lstm.load_state_dict(
        {
            "weight_ih_l0": W[:, hidden_size:],  # 与 x_t 相乘的列
            "weight_hh_l0": W[:, :hidden_size],  # 与 h 相乘的列
            "bias_ih_l0": b,
            "bias_hh_l0": torch.zeros_like(b),  # PyTorch 有两个偏置，起作用的只是它们的和
        }
    )
    outputs, (h_T, c_T) = lstm(x_sequence, (h_0[None], c_0[None]))  # 每层一项
    return outputs, h_T[0], c_T[0]


np.random.seed(1)
T, input_size, hidden_size = 4, 3, 2
x_sequence = torch.from_numpy(np.random.randn(T, input_size))
params = []
for _ in range(4):  # f, i, o, c
    params.append(torch.from_numpy(np.random.randn(hidden_size, hidden_size + input_size)))
    params.append(torch.from_numpy(np.random.randn(hidden_size)))
outputs, h_T, c_T = lstm_forward(x_sequence, torch.zeros(hidden_size), torch.zeros(hidden_size), params)
print("h:", outputs.numpy().round(6).tolist())
print("c_T:", c_T.numpy().round(6).tolist())
