import numpy as np


# x_sequence (T, d)，targets (T, k)，h_0 (h,)；L 是各步 0.5 * |y_t - target_t|^2 之和
# -> L、L 对每个参数的梯度，以及对 h_0 的梯度
def bptt(x_sequence, targets, h_0, params):
    W_xh, W_hh, b_h, W_hy, b_y = params
    h = [h_0]  # 每一步的状态都要留着：随 T 增长的内存就在这里
    for x_t in x_sequence:
        h.append(np.tanh(W_xh @ x_t + W_hh @ h[-1] + b_h))

    loss = 0.0
    grads = [np.zeros_like(p) for p in params]
    dW_xh, dW_hh, db_h, dW_hy, db_y = grads
    carried = np.zeros_like(h_0)  # 后面各步传回来的部分：t = T 时为零
    for t in range(len(x_sequence), 0, -1):
        e = W_hy @ h[t] + b_y - targets[t - 1]  # dL_t/dy_t
        loss += 0.5 * e @ e
        dW_hy += np.outer(e, h[t])
        db_y += e
        delta = W_hy.T @ e + carried  # dL/dh_t：本步损失的一份，加上后面各步传回的一份
        epsilon = delta * (1 - h[t] ** 2)  # dL/dz_t
        dW_xh += np.outer(epsilon, x_sequence[t - 1])
        dW_hh += np.outer(epsilon, h[t - 1])  # 直接偏导：h[t - 1] 当作常数
        db_h += epsilon
        carried = W_hh.T @ epsilon  # 第 t 步雅可比的转置乘 delta
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

# 任何梯度都该做的检验：把一个权重向两边各挪一点
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
