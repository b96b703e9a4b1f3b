import numpy as np
import torch
from torch import nn

torch.set_default_dtype(torch.float64)  # NumPy's precision, so that both give the same numbers


# x_sequence (T, d), h_0 (h,) -> outputs (T, k), one per step, and the last state (h,)
@torch.no_grad()
def rnn_forward(x_sequence, h_0, params):
    W_xh, W_hh, b_h, W_hy, b_y = params
    hidden_size, input_size = W_xh.shape  # the weights already tell the sizes
    rnn = nn.RNN(input_size, hidden_size)  # tanh unless told otherwise
    rnn.load_state_dict(
        {
            "weight_ih_l0": W_xh,
            "weight_hh_l0": W_hh,
            "bias_ih_l0": b_h,
            "bias_hh_l0": torch.zeros_like(b_h),  # PyTorch adds two biases; only their sum matters
        }
    )
    readout = nn.Linear(hidden_size, b_y.numel())
    readout.load_state_dict({"weight": W_hy, "bias": b_y})
    states, h_T = rnn(x_sequence, h_0[None])  # the state has a leading axis: one entry per layer
    return readout(states), h_T[0]


np.random.seed(0)
T, input_size, hidden_size, output_size = 4, 3, 2, 1
x_sequence = torch.from_numpy(np.random.randn(T, input_size))
params = (
    torch.from_numpy(np.random.randn(hidden_size, input_size)),  # W_xh
    torch.from_numpy(np.random.randn(hidden_size, hidden_size)),  # W_hh
    torch.from_numpy(np.random.randn(hidden_size)),  # b_h
    torch.from_numpy(np.random.randn(output_size, hidden_size)),  # W_hy
    torch.from_numpy(np.random.randn(output_size)),  # b_y
)
outputs, h_T = rnn_forward(x_sequence, torch.zeros(hidden_size), params)
print("y:", outputs.numpy().round(6).tolist())
print("h_T:", h_T.numpy().round(6).tolist())
