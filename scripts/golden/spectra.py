"""Golden file spectra: singular values and eigenvalues, and how gradients flow through the mini example's weights.

Writes lib/rnn/golden/spectra.json, which the tests of lib/rnn/analysis read; Python is needed only to write it again:

    /usr/bin/python3 -m scripts.golden.spectra

Made with NumPy 1.24.2 (Debian's python3-numpy), whose numpy.linalg calls LAPACK. A matrix [m, n] is drawn from its seed
by stream.py; a graded one has its row i times 2^(8i) and its column j times 2^(-8j), an exact similarity where it is
square. Eigenvalues are in no particular order. The parameters and the sequence X[0] of the mini example are those of
lib/rnn/golden/seed-cell.json, where weights stand on the right of row vectors: h_t = tanh(x_t W_xh + h_{t-1} W_hh).
"""

import json

import numpy as np

from .store import FOLDER, write_json
from .stream import Stream

SHAPES = [(1, 1), (2, 2), (3, 5), (5, 3), (8, 8), (13, 13), (20, 7), (32, 32), (64, 64)]
GRADED = [(5, 5), (12, 12)]
SEED = json.loads((FOLDER / "seed-cell.json").read_text(encoding="utf-8"))


def matrix(seed, shape, graded):
    drawn = Stream(seed).draw(shape)
    rows, columns = (2.0 ** (8 * np.arange(n)) for n in shape)
    return drawn * rows[:, None] / columns if graded else drawn


def spectrum(A):
    """Singular values, largest first, and for a square matrix eigenvalues and determinant."""
    result = {"singularValues": np.linalg.svd(A, compute_uv=False).tolist()}
    if A.shape[0] == A.shape[1]:
        values = np.linalg.eigvals(A).astype(complex)
        result |= {"real": values.real.tolist(), "imaginary": values.imag.tolist(), "determinant": np.linalg.det(A)}
    return result


def spectra():
    cases = [(shape, False) for shape in SHAPES] + [(shape, True) for shape in GRADED]
    return [
        {"seed": seed, "shape": list(shape), "graded": graded} | spectrum(matrix(seed, shape, graded))
        for seed, (shape, graded) in enumerate(cases)
    ]


def parameter(name, shape):
    return np.array(SEED["parameters"][name]).reshape(shape)


def rnn_norms(xs):
    """The norms of dh_t/dh_0 along xs from h_0 = 0, by the closed form diag(1 - h_t^2) W_hh^T."""
    W_xh, W_hh = parameter("rnn.W_xh", (3, 8)), parameter("rnn.W_hh", (8, 8))
    h, product, norms = np.zeros(8), np.eye(8), [1.0]
    for x in xs:
        h = np.tanh(x @ W_xh + h @ W_hh)
        product = (1 - h**2)[:, None] * W_hh.T @ product
        norms.append(np.linalg.norm(product, 2))
    return norms


def lstm_paths():
    """At each step t = 2 ... 5 the norms of diag(f_t), of dc_t/dc_{t-1} and of their difference."""
    U = parameter("lstm.W", (11, 32))[3:].reshape(8, 4, 8)
    steps = [{key: np.array(value) for key, value in step.items()} for step in SEED["lstm_trace"]]
    paths = []
    for before, step in zip(steps, steps[1:]):
        i, f, g, c = step["i"], step["f"], step["g"], before["c"]
        U_i, U_f, _, U_g = (U[:, gate].T for gate in range(4))
        by_hidden = (
            (c * f * (1 - f))[:, None] * U_f + (g * i * (1 - i))[:, None] * U_i + (i * (1 - g**2))[:, None] * U_g
        )
        direct = np.diag(f)
        total = direct + by_hidden * (before["o"] * (1 - np.tanh(c) ** 2))
        paths.append(dict(zip(
            ("directNorm", "totalNorm", "restNorm"),
            (float(np.linalg.norm(norm, 2)) for norm in (direct, total, total - direct)),
        )))
    return paths


def flow():
    x = np.array(SEED["x"]).reshape(5, 3)
    return {
        "miniExample": spectrum(parameter("rnn.W_hh", (8, 8))),
        "normsOnX0": rnn_norms(x),
        "normsOnRandn": rnn_norms(np.random.RandomState(7).randn(100, 3)),
        "normsOnZeros": rnn_norms(np.zeros((100, 3))),
        "lstmPaths": lstm_paths(),
    }


if __name__ == "__main__":
    write_json("spectra", {"about": "scripts/golden/spectra.py says how these numbers were made.",
                           "spectra": spectra(), "flow": flow()})
