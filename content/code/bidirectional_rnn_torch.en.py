import numpy as np
import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

torch.set_default_dtype(torch.float64)  # NumPy's precision, so that both give the same numbers


# X (B, T, d), padded at the end -> (B, T, 2h), 0 at padding
@torch.no_grad()
def bidirectional_batch(X, lengths, params_forward, params_backward):
    hidden_size, input_size = params_forward[0].shape
    rnn = nn.RNN(input_size, hidden_size, batch_first=True, bidirectional=True)
    weights = {}
    for suffix, (W_xh, W_hh, b_h) in (("_l0", params_forward), ("_l0_reverse", params_backward)):
        weights["weight_ih" + suffix] = W_xh
        weights["weight_hh" + suffix] = W_hh
        weights["bias_ih" + suffix] = b_h
        weights["bias_hh" + suffix] = torch.zeros_like(b_h)  # PyTorch adds two biases; only their sum matters
    rnn.load_state_dict(weights)
    # Packed, each sequence turns round at its own last step; unpacked, the backward half would read padding first
    packed = pack_padded_sequence(X, lengths, batch_first=True, enforce_sorted=False)
    outputs, _ = pad_packed_sequence(rnn(packed)[0], batch_first=True, total_length=X.shape[1])
    return outputs


def draw_params(input_size, hidden_size):
    W_xh = torch.from_numpy(np.random.randn(hidden_size, input_size))
    W_hh = torch.from_numpy(np.random.randn(hidden_size, hidden_size))
    return W_xh, W_hh, torch.from_numpy(np.random.randn(hidden_size))


np.random.seed(2)
lengths, T, input_size, hidden_size = [2, 4, 3], 4, 3, 2
X = torch.from_numpy(np.random.randn(len(lengths), T, input_size))  # random at padding too: nothing may depend on it
params_forward = draw_params(input_size, hidden_size)
params_backward = draw_params(input_size, hidden_size)
outputs = bidirectional_batch(X, lengths, params_forward, params_backward)
for row in outputs:
    print(row.numpy().round(6).tolist())
