"""Golden file of the losses and their gradients: losses.

A case draws from its seed: the predictions [N, K] or [N], each times the scale; the targets (classes ⌊u·K⌋, zeros and
ones ⌊2u⌋, fractions u, or numbers like the predictions); and, where it has a mask, N numbers ⌊2u⌋ of which the first
is made 1. It stores the loss, a mean over the rows that the mask keeps, and its gradient with respect to the
predictions.
"""

import itertools

import numpy as np
import torch
import torch.nn.functional as F

from .store import Store
from .stream import Stream

LOSSES = {
    "softmax cross-entropy": F.cross_entropy,
    "binary cross-entropy with logits": F.binary_cross_entropy_with_logits,
    "mean squared error": F.mse_loss,
}

# Logits of 300 show whether a loss overflows or takes the logarithm of 0.
CASES = [
    ("softmax cross-entropy", [6, 4], "classes", [3.0, 300.0]),
    ("softmax cross-entropy", [5, 2], "classes", [3.0, 300.0]),
    ("binary cross-entropy with logits", [7], "zeros and ones", [3.0, 300.0]),
    ("binary cross-entropy with logits", [7, 1], "fractions", [3.0, 300.0]),
    ("mean squared error", [6], "numbers", [1.0, 300.0]),
    ("mean squared error", [4, 3], "numbers", [1.0, 300.0]),
]


def draw_targets(stream, targets, shape, scale):
    if targets == "classes":
        return stream.labels(shape[0], shape[1])
    if targets == "zeros and ones":
        return stream.labels(shape, 2).astype(float)
    return stream.draw(shape, scale) if targets == "numbers" else (stream.draw(shape) + 1) / 2


def write(first_seed):
    store = Store("losses", "Made by scripts/golden/losses.py, which says what a case draws and stores.")
    store.index["cases"] = []
    seeds = itertools.count(first_seed)
    for loss_name, shape, targets, scales in CASES:
        for scale, masked in itertools.product(scales, [False, True]):
            case = {"loss": loss_name, "shape": shape, "targets": targets, "scale": scale, "masked": masked}
            case["seed"] = next(seeds)
            stream = Stream(case["seed"])
            predictions = torch.tensor(stream.draw(shape, scale), requires_grad=True)
            wanted = torch.tensor(draw_targets(stream, targets, shape, scale))
            mask = stream.labels(shape[0], 2) if masked else np.ones(shape[0])
            mask[0] = 1
            kept = torch.tensor(mask == 1)
            loss = LOSSES[loss_name](predictions[kept], wanted[kept])
            loss.backward()
            case["offset"] = store.add(loss.detach().numpy(), predictions.grad.numpy())
            store.index["cases"].append(case)
    store.write()


if __name__ == "__main__":
    torch.set_default_dtype(torch.float64)
    torch.set_num_threads(1)
    write(400_000)
