"""Golden file of the optimisers and of clipping by norm: optimisers.

A case draws from its seed the parameters weight [3, 2] and bias [3], then for each step the gradients of both. An
optimiser's case stores both parameters after each step; a clipping case draws no parameters and stores the norm that
torch.nn.utils.clip_grad_norm_ returns and the clipped gradients.
"""

import itertools

import torch

from .store import Store
from .stream import Stream

SHAPES = {"weight": [3, 2], "bias": [3]}
STEPS = 7

# PyTorch's names of the options on the left, lib/rnn's on the right.
OPTIONS = {
    "lr": "learningRate",
    "momentum": "momentum",
    "weight_decay": "weightDecay",
    "beta1": "beta1",
    "beta2": "beta2",
    "eps": "epsilon",
}
OPTIMISERS = [
    ("sgd", {"lr": 0.1}),
    ("sgd", {"lr": 0.1, "momentum": 0.9}),
    ("adam", {"lr": 0.01}),
    ("adam", {"lr": 0.1, "beta1": 0.5, "beta2": 0.9, "eps": 1e-3}),
    ("adamW", {"lr": 0.01}),
    ("adamW", {"lr": 0.1, "weight_decay": 0.3}),
]


def optimiser_of(kind, options, parameters):
    options = dict(options)
    if kind == "sgd":
        return torch.optim.SGD(parameters, **options)
    betas = options.pop("beta1", 0.9), options.pop("beta2", 0.999)
    return {"adam": torch.optim.Adam, "adamW": torch.optim.AdamW}[kind](parameters, betas=betas, **options)


def write(first_seed):
    store = Store("optimisers", "Made by scripts/golden/optimisers.py, which says what a case draws and stores.")
    store.index |= {"shapes": SHAPES, "steps": STEPS, "cases": [], "clips": []}
    seeds = itertools.count(first_seed)
    for kind, options in OPTIMISERS:
        seed = next(seeds)
        stream = Stream(seed)
        parameters = [torch.tensor(stream.draw(shape), requires_grad=True) for shape in SHAPES.values()]
        optimiser = optimiser_of(kind, options, parameters)
        after = []
        for _ in range(STEPS):
            for parameter, shape in zip(parameters, SHAPES.values()):
                parameter.grad = torch.tensor(stream.draw(shape))
            optimiser.step()
            after += [parameter.detach().numpy().copy() for parameter in parameters]
        ours = {OPTIONS[name]: value for name, value in options.items()}
        store.index["cases"].append({"kind": kind, "options": ours, "seed": seed, "offset": store.add(*after)})
    for scale, max_norm in [(1.0, 0.5), (1.0, 5.0), (100.0, 1.0)]:
        seed = next(seeds)
        stream = Stream(seed)
        gradients = [torch.tensor(stream.draw(shape, scale)) for shape in SHAPES.values()]
        parameters = [torch.zeros_like(gradient, requires_grad=True) for gradient in gradients]
        for parameter, gradient in zip(parameters, gradients):
            parameter.grad = gradient
        norm = torch.nn.utils.clip_grad_norm_(parameters, max_norm)
        offset = store.add(norm.numpy(), *[parameter.grad.numpy() for parameter in parameters])
        store.index["clips"].append({"scale": scale, "maxNorm": max_norm, "seed": seed, "offset": offset})
    store.write()


if __name__ == "__main__":
    torch.set_default_dtype(torch.float64)
    torch.set_num_threads(1)
    write(500_000)
