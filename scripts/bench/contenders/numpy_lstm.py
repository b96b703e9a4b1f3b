"""An LSTM as one writes it in NumPy, f32: a Python loop over time, one product for all inputs before it and one product
for each weight's gradient after it."""

import numpy as np

BLAS = "NumPy’s BLAS:"


def versions():
    return {"NumPy": np.__version__}


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def built(shape, arrays):
    d, h, T, B = (shape[size] for size in "dhTB")
    sizes = {
        "inputs": (B, T, d),
        "weight_ih_l0": (4 * h, d),
        "weight_hh_l0": (4 * h, h),
        "h": (B, h),
        "c": (B, h),
        "gradient": (B, T, h),
    }
    given = {name: arrays[name].reshape(size) for name, size in sizes.items()}
    given["bias"] = arrays["bias_ih_l0"] + arrays["bias_hh_l0"]
    given["time_first"] = np.ascontiguousarray(given["inputs"].swapaxes(0, 1))
    return given


def run(given, gates=None, cells=None):
    """The hidden states [T, B, h] and the last cell state; fills gates [T, B, 4h] and cells [T + 1, B, h] if given."""
    x, weight, h, c = given["time_first"], given["weight_hh_l0"].T, given["h"], given["c"]
    T, B, d = x.shape
    n = h.shape[1]
    projected = (x.reshape(T * B, d) @ given["weight_ih_l0"].T + given["bias"]).reshape(T, B, 4 * n)
    outputs = np.empty((T, B, n), np.float32)
    for t in range(T):
        z = projected[t] + h @ weight
        i_f = sigmoid(z[:, : 2 * n])
        g = np.tanh(z[:, 2 * n : 3 * n])
        o = sigmoid(z[:, 3 * n :])
        if gates is not None:
            gates[t, :, : 2 * n], gates[t, :, 2 * n : 3 * n], gates[t, :, 3 * n :] = i_f, g, o
            cells[t] = c
        c = i_f[:, n:] * c + i_f[:, :n] * g
        h = o * np.tanh(c)
        outputs[t] = h
    if cells is not None:
        cells[T] = c
    return outputs, c


def gradients(given):
    x, W, U = given["time_first"], given["weight_ih_l0"], given["weight_hh_l0"]
    T, B, d = x.shape
    n = U.shape[1]
    gates = np.empty((T, B, 4 * n), np.float32)
    cells = np.empty((T + 1, B, n), np.float32)
    outputs, _ = run(given, gates, cells)
    d_z = np.empty_like(gates)
    d_h = np.zeros((B, n), np.float32)
    d_c = np.zeros((B, n), np.float32)
    for t in reversed(range(T)):
        i, f, g, o = (gates[t, :, k * n : (k + 1) * n] for k in range(4))
        tanh_c = np.tanh(cells[t + 1])
        d_h = d_h + given["gradient"][:, t]
        d_c = d_c + d_h * o * (1 - tanh_c * tanh_c)
        d_z[t, :, :n] = d_c * g * i * (1 - i)
        d_z[t, :, n : 2 * n] = d_c * cells[t] * f * (1 - f)
        d_z[t, :, 2 * n : 3 * n] = d_c * i * (1 - g * g)
        d_z[t, :, 3 * n :] = d_h * tanh_c * o * (1 - o)
        d_h = d_z[t] @ U
        d_c = d_c * f
    flat = d_z.reshape(T * B, 4 * n)
    previous = np.concatenate((given["h"][None], outputs[:-1])).reshape(T * B, n)
    d_bias = flat.sum(0)
    return {
        "weight_ih_l0": flat.T @ x.reshape(T * B, d),
        "weight_hh_l0": flat.T @ previous,
        "bias_ih_l0": d_bias,
        "bias_hh_l0": d_bias,
        "inputs": (flat @ W).reshape(T, B, d).swapaxes(0, 1),
        "h": d_h,
        "c": d_c,
    }


def forward(shape, arrays):
    given = built(shape, arrays)

    def results():
        outputs, c = run(given)
        return {"outputs": outputs.swapaxes(0, 1), "h": outputs[-1], "c": c}

    return lambda: run(given), results


def training(shape, arrays):
    given = built(shape, arrays)
    return lambda: gradients(given), lambda: gradients(given)


def randn(size, arrays):
    random = np.random.RandomState(42)
    return lambda: random.randn(size), lambda: {"first": np.random.RandomState(42).randn(size)}


kinds = {"forward": forward, "training": training, "randn": randn}
