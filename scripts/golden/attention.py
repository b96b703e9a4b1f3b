"""Golden file of attention with one query a sequence: attention.

A case draws from its seed the parameters as they are listed, the query [B, q], the keys [B, S, k], and the cotangents
of the context [B, k] and of the weights [B, S]. It stores the context, the weights, and the gradients of
Σ cotangent · result with respect to the parameters, the query and the keys. A key beyond its sequence's length is
hidden by a score of −∞.
"""

import itertools
import math

import torch

from .store import Store
from .stream import Stream

B, S = 3, 5
LENGTHS = [None, [2, 5, 1]]
# Additive: q, k and a differ, so that no two of them can be mixed up. The dot product needs q = k.
SPECS = [
    ({"kind": "additive", "size": 4}, 2, 3),
    ({"kind": "dot"}, 3, 3),
    ({"kind": "dot", "scaled": True}, 3, 3),
]


def parameter_shapes(spec, q, k):
    if spec["kind"] == "dot":
        return {}
    a = spec["size"]
    return {"weight_query": [a, q], "weight_key": [a, k], "vector": [a]}


def scores(spec, parameters, query, keys):
    if spec["kind"] == "dot":
        products = (keys @ query[:, :, None])[:, :, 0]
        return products / math.sqrt(keys.shape[2]) if spec.get("scaled") else products
    W_q, W_k, v = parameters
    return torch.tanh((query @ W_q.T)[:, None, :] + keys @ W_k.T) @ v


def write(first_seed):
    store = Store("attention", "Made by scripts/golden/attention.py, which says what a case draws and stores.")
    store.index["cases"] = []
    seeds = itertools.count(first_seed)
    for (spec, q, k), lengths, scale in itertools.product(SPECS, LENGTHS, [1.0, 5.0]):
        shapes = parameter_shapes(spec, q, k)
        seed = next(seeds)
        stream = Stream(seed)
        parameters = [torch.tensor(stream.draw(shape, scale), requires_grad=True) for shape in shapes.values()]
        query = torch.tensor(stream.draw([B, q], scale), requires_grad=True)
        keys = torch.tensor(stream.draw([B, S, k]), requires_grad=True)
        d_context, d_weights = torch.tensor(stream.draw([B, k])), torch.tensor(stream.draw([B, S]))
        hidden = torch.arange(S)[None, :] >= torch.tensor(lengths or [S] * B)[:, None]
        weights = torch.softmax(scores(spec, parameters, query, keys).masked_fill(hidden, -math.inf), dim=1)
        context = (weights[:, :, None] * keys).sum(dim=1)
        loss = (context * d_context).sum() + (weights * d_weights).sum()
        gradients = torch.autograd.grad(loss, [*parameters, query, keys])
        assert not gradients[-1][hidden].any()
        offset = store.add(*[tensor.detach().numpy() for tensor in [context, weights, *gradients]])
        case = {"spec": spec, "B": B, "S": S, "q": q, "k": k, "parameters": shapes, "scale": scale}
        store.index["cases"].append({**case, "lengths": lengths, "seed": seed, "offset": offset})
    store.write()


if __name__ == "__main__":
    torch.set_default_dtype(torch.float64)
    torch.set_num_threads(1)
    write(600_000)
