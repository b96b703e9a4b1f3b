import numpy as np
import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

torch.set_default_dtype(torch.float64)  # 与 NumPy 精度相同，两边的数才会一致


# X (B, T, d)，末尾有填充 -> (B, T, 2h)，填充处为 0
@torch.no_grad()
def bidirectional_batch(X, lengths, params_forward, params_backward):
    hidden_size, input_size = params_forward[0].shape
    rnn = nn.RNN(input_size, hidden_size, batch_first=True, bidirectional=True)
    weights = {}
    for suffix, (W_xh, W_hh, b_h) in (("_l0", params_forward), ("_l0_reverse", params_backward)):
        weights["weight_ih" + suffix] = W_xh
        weights["weight_hh" + suffix] = W_hh
        weights["bias_ih" + suffix] = b_h
        weights["bias_hh" + suffix] = torch.zeros_like(b_h)  # PyTorch 有两个偏置，起作用的只是它们的和
    rnn.load_state_dict(weights)
    # 打包后，每条序列从自己的最后一步往回读；不打包，后向部分会先读到填充
    packed = pack_padded_sequence(X, lengths, batch_first=True, enforce_sorted=False)
    outputs, _ = pad_packed_sequence(rnn(packed)[0], batch_first=True, total_length=X.shape[1])
    return outputs


def draw_params(input_size, hidden_size):
    W_xh = torch.from_numpy(np.random.randn(hidden_size, input_size))
    W_hh = torch.from_numpy(np.random.randn(hidden_size, hidden_size))
    return W_xh, W_hh, torch.from_numpy(np.random.randn(hidden_size))


np.random.seed(2)
lengths, T, input_size, hidden_size = [2, 4, 3], 4, 3, 2
X = torch.from_numpy(np.random.randn(len(lengths), T, input_size))  # 填充处也是随机数：结果不应依赖它
params_forward = draw_params(input_size, hidden_size)
params_backward = draw_params(input_size, hidden_size)
outputs = bidirectional_batch(X, lengths, params_forward, params_backward)
for row in outputs:
    print(row.numpy().round(6).tolist())
