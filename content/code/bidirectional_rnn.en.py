import numpy as np


def rnn_cell(x_t, h, params):
    W_xh, W_hh, b_h = params
    return np.tanh(W_xh @ x_t + W_hh @ h + b_h)


def states_along(x_sequence, params):
    h = np.zeros(params[-1].size)  # the bias tells the hidden size
    states = []
    for x_t in x_sequence:
        h = rnn_cell(x_t, h, params)
        states.append(h)
    return states


# x_sequence (T, d), no padding -> (T, 2h): at step t the state that has read 1..t beside the one that has read T..t
def bidirectional_rnn(x_sequence, params_forward, params_backward):
    h_forward = states_along(x_sequence, params_forward)
    h_backward = states_along(x_sequence[::-1], params_backward)
    h_backward.reverse()  # append, then reverse once: O(T). insert(0, h) moves the whole list each time: O(T^2)
    return np.array([np.concatenate(pair) for pair in zip(h_forward, h_backward)])


# X (B, T, d), padded at the end -> (B, T, 2h), 0 at padding
def bidirectional_batch(X, lengths, params_forward, params_backward):
    B, T, _ = X.shape
    outputs = np.zeros((B, T, params_forward[-1].size + params_backward[-1].size))
    for b, length in enumerate(lengths):
        # Each sequence turns round at its own last step; started at step T, the backward half would read padding first
        outputs[b, :length] = bidirectional_rnn(X[b, :length], params_forward, params_backward)
    return outputs


def draw_params(input_size, hidden_size):
    W_xh = np.random.randn(hidden_size, input_size)
    W_hh = np.random.randn(hidden_size, hidden_size)
    return W_xh, W_hh, np.random.randn(hidden_size)


np.random.seed(2)
lengths, T, input_size, hidden_size = [2, 4, 3], 4, 3, 2
X = np.random.randn(len(lengths), T, input_size)  # random at padding too: nothing may depend on it
params_forward = draw_params(input_size, hidden_size)
params_backward = draw_params(input_size, hidden_size)
outputs = bidirectional_batch(X, lengths, params_forward, params_backward)
for row in outputs:
    print(row.round(6).tolist())
