"""Golden file of ONNX' operators RNN, LSTM and GRU: onnx.

The operators are written here in NumPy from the text of their definition (operator sets 7 and 14), and checked against
the helpers of ONNX' own node tests in what those cover: one forward direction without sequence_lens. In the reverse
direction each sequence is read from its own last step, as runtimes do; the definition leaves it open.

A case draws from its seed: W [D, G·h, d], R [D, G·h, h], then B [D, 2G·h] and the peepholes P [D, 3h] where it has
them, X [T, batch, d], and where it has an initial state initial_h and for an LSTM initial_c [D, batch, h]. It stores
Y [T, D, batch, h], Y_h [D, batch, h] and for an LSTM Y_c [D, batch, h].
"""

import itertools

import numpy as np
from onnx.backend.test.case.node import gru as node_gru, lstm as node_lstm, rnn as node_rnn

from .store import Store
from .stream import Stream

T, BATCH, d, h = 4, 2, 3, 2
LENGTHS = [2, 4]
BLOCKS = {"RNN": 1, "LSTM": 4, "GRU": 3}

OPERATORS = [
    ("RNN", {"activations": ["Tanh"]}, False),
    ("RNN", {"activations": ["Relu"]}, False),
    ("LSTM", {}, False),
    ("LSTM", {}, True),
    ("GRU", {"linear_before_reset": 0}, False),
    ("GRU", {"linear_before_reset": 1}, False),
]


def sigmoid(a):
    return 1 / (1 + np.exp(-a))


def rnn(x, H, C, W, R, Wb, Rb, P, attributes):
    # Ht = f(Xt*(Wi^T) + Ht-1*(Ri^T) + Wbi + Rbi)
    f = np.tanh if attributes["activations"] == ["Tanh"] else lambda a: np.maximum(a, 0)
    return f(x @ W.T + H @ R.T + Wb + Rb), C


def lstm(x, H, C, W, R, Wb, Rb, P, attributes):
    # it = f(Xt*(Wi^T) + Ht-1*(Ri^T) + Pi (.) Ct-1 + Wbi + Rbi), ot with Po (.) Ct, ft with Pf (.) Ct-1
    a_i, a_o, a_f, a_c = np.split(x @ W.T + H @ R.T + Wb + Rb, 4)
    P_i, P_o, P_f = np.split(P, 3)
    i, f = sigmoid(a_i + P_i * C), sigmoid(a_f + P_f * C)
    C = f * C + i * np.tanh(a_c)
    return sigmoid(a_o + P_o * C) * np.tanh(C), C


def gru(x, H, C, W, R, Wb, Rb, P, attributes):
    (W_z, W_r, W_h), (R_z, R_r, R_h) = np.split(W, 3), np.split(R, 3)
    (Wb_z, Wb_r, Wb_h), (Rb_z, Rb_r, Rb_h) = np.split(Wb, 3), np.split(Rb, 3)
    z = sigmoid(x @ W_z.T + H @ R_z.T + Wb_z + Rb_z)
    r = sigmoid(x @ W_r.T + H @ R_r.T + Wb_r + Rb_r)
    if attributes["linear_before_reset"]:
        candidate = np.tanh(x @ W_h.T + r * (H @ R_h.T + Rb_h) + Wb_h)
    else:
        candidate = np.tanh(x @ W_h.T + (r * H) @ R_h.T + Rb_h + Wb_h)
    return (1 - z) * candidate + z * H, C


STEPS = {"RNN": rnn, "LSTM": lstm, "GRU": gru}


def run(operator, direction, attributes, X, W, R, B, P, lengths, initial_h, initial_c):
    """One operator on a batch, sequence by sequence; what the node leaves out is given as zeros."""
    D = W.shape[0]
    Y, Y_h, Y_c = np.zeros([T, D, BATCH, h]), np.zeros([D, BATCH, h]), np.zeros([D, BATCH, h])
    for k, b in itertools.product(range(D), range(BATCH)):
        reverse = direction == "reverse" or k == 1
        H, C = initial_h[k, b], initial_c[k, b]
        Wb, Rb = np.split(B[k], 2)
        times = range(lengths[b])
        for t in reversed(times) if reverse else times:
            H, C = STEPS[operator](X[t, b], H, C, W[k], R[k], Wb, Rb, P[k], attributes)
            Y[t, k, b] = H
        Y_h[k, b], Y_c[k, b] = H, C
    return Y, Y_h, Y_c


def check(operator, attributes, X, W, R, B, P, initial_h, initial_c, Y, Y_h):
    """ONNX' own node tests compute the same; their helpers know one forward direction, and of RNN only tanh."""
    inputs = {"X": X, "W": W, "R": R, "B": B, "initial_h": initial_h}
    if operator == "RNN":
        if attributes["activations"] != ["Tanh"]:
            return 0
        helper = node_rnn.RNN_Helper(**inputs)
    elif operator == "GRU":
        # The helper takes one entry off the front of whatever it is given, an attribute too.
        linear_before_reset = np.array([attributes["linear_before_reset"]])
        helper = node_gru.GRU_Helper(**inputs, linear_before_reset=linear_before_reset)
    else:
        helper = node_lstm.LSTM_Helper(**inputs, initial_c=initial_c, P=P)
    theirs, their_final = helper.step()
    assert np.abs(theirs - Y).max() < 1e-15 and np.abs(their_final - Y_h).max() < 1e-15
    return 1


def write(first_seed):
    store = Store("onnx", "Made by scripts/golden/onnx_operators.py, which says what a case draws and stores.")
    store.index |= {"sizes": {"steps": T, "batch": BATCH, "inputSize": d, "hiddenSize": h}, "cases": []}
    seeds, checked = itertools.count(first_seed), 0
    factors = ["forward", "reverse", "bidirectional"], [False, True], [True, False], [False, True]
    for (operator, attributes, peepholes), (direction, varied, biased, initial) in itertools.product(
        OPERATORS, itertools.product(*factors)
    ):
        D, rows = 2 if direction == "bidirectional" else 1, BLOCKS[operator] * h
        seed = next(seeds)
        stream = Stream(seed)
        W, R = stream.draw([D, rows, d]), stream.draw([D, rows, h])
        B = stream.draw([D, 2 * rows]) if biased else np.zeros([D, 2 * rows])
        P = stream.draw([D, 3 * h]) if peepholes else np.zeros([D, 3 * h])
        X = stream.draw([T, BATCH, d])
        initial_h = stream.draw([D, BATCH, h]) if initial else np.zeros([D, BATCH, h])
        initial_c = stream.draw([D, BATCH, h]) if initial and operator == "LSTM" else np.zeros([D, BATCH, h])
        lengths = LENGTHS if varied else [T] * BATCH
        Y, Y_h, Y_c = run(operator, direction, attributes, X, W, R, B, P, lengths, initial_h, initial_c)
        if direction == "forward" and not varied:
            checked += check(operator, attributes, X, W, R, B, P, initial_h, initial_c, Y, Y_h)
        offset = store.add(Y, Y_h, *([Y_c] if operator == "LSTM" else []))
        case = {"operator": operator, "attributes": {**attributes, "direction": direction}}
        case |= {"peepholes": peepholes, "biases": biased, "initial": initial, "lengths": lengths}
        store.index["cases"].append({**case, "seed": seed, "offset": offset})
    store.write()
    print(f"  {len(store.index['cases'])} cases, {checked} of them checked against ONNX' node tests")


if __name__ == "__main__":
    write(700_000)
