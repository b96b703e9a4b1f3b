import numpy as np


# x_sequence (T, d), h_0 (h,) -> outputs (T, k), one per step, and the last state (h,)
def rnn_forward(x_sequence, h_0, params):
    W_xh, W_hh, b_h, W_hy, b_y = params  # every weight that is used below comes from here
    h = h_0
    outputs = []
    for x_t in x_sequence:
        h = np.tanh(W_xh @ x_t + W_hh @ h + b_h)  # the same weights at every step
        y_t = W_hy @ h + b_y  # the readout has no nonlinearity: y_t is a logit
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
