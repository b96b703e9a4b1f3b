import numpy as np


# x_sequence (T, d), targets (T, k), h_0 (h,); L is the sum of 0.5 * |y_t - target_t|^2
# -> L, its gradient with respect to each parameter, and with respect to h_0
def bptt(x_sequence, targets, h_0, params):
    W_xh, W_hh, b_h, W_hy, b_y = params
    h = [h_0]  # every state is kept: this is the memory that grows with T
    for x_t in x_sequence:
        h.append(np.tanh(W_xh @ x_t + W_hh @ h[-1] + b_h))

    loss = 0.0
    grads = [np.zeros_like(p) for p in params]
    dW_xh, dW_hh, db_h, dW_hy, db_y = grads
    carried = np.zeros_like(h_0)  # what arrives from later steps: nothing at t = T
    for t in range(len(x_sequence), 0, -1):
        e = W_hy @ h[t] + b_y - targets[t - 1]  # dL_t/dy_t
        loss += 0.5 * e @ e
        dW_hy += np.outer(e, h[t])
        db_y += e
        delta = W_hy.T @ e + carried  # dL/dh_t: from the loss at t, and from later steps
        epsilon = delta * (1 - h[t] ** 2)  # dL/dz_t
        dW_xh += np.outer(epsilon, x_sequence[t - 1])
        dW_hh += np.outer(epsilon, h[t - 1])  # immediate: h[t - 1] counts as a constant
        db_h += epsilon
        carried = W_hh.T @ epsilon  # the transposed Jacobian of step t times delta
    return loss, grads, carried


np.random.seed(3)
T, input_size, hidden_size, output_size = 4, 3, 2, 1
x_sequence = np.random.randn(T, input_size)
targets = np.random.randn(T, output_size)
h_0 = np.random.randn(hidden_size)
params = (
    np.random.randn(hidden_size, input_size),  # W_xh
    np.random.randn(hidden_size, hidden_size),  # W_hh
    np.random.randn(hidden_size),  # b_h
    np.random.randn(output_size, hidden_size),  # W_hy
    np.random.randn(output_size),  # b_y
)
loss, grads, dh_0 = bptt(x_sequence, targets, h_0, params)
dW_xh, dW_hh, db_h, dW_hy, db_y = grads
print("L:", round(loss, 6))
print("dW_hh:", dW_hh.round(6).tolist())
print("dW_xh:", dW_xh.round(6).tolist())
print("db_h:", db_h.round(6).tolist())

# the test to make of every gradient: move one weight a little both ways
worst = 0.0
for p, g in zip(params, grads):
    for index in np.ndindex(p.shape):
        kept = p[index]
        p[index] = kept + 1e-5
        above = bptt(x_sequence, targets, h_0, params)[0]
        p[index] = kept - 1e-5
        below = bptt(x_sequence, targets, h_0, params)[0]
        p[index] = kept
        worst = max(worst, abs((above - below) / 2e-5 - g[index]))
print("agrees with differences:", bool(worst < 1e-8))
