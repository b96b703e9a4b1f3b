"""Golden files of whole networks: recurrent-rnn, recurrent-lstm, recurrent-gru.

Every combination of cell, layers, direction, bias, lengths, initial state, weight scale and size is run once in
float64. What PyTorch has comes from torch.nn; the other cells come from equations.py, which is itself checked against
torch.nn on every case that both can run.

A run draws from its seed, in this order: the parameters as they are listed, each times the scale; the inputs
[B, T, d]; where the run has an initial state, h [layers·D, B, p or h] and for an LSTM c [layers·D, B, h]; then the
cotangents of the outputs, of the final h and of the final c. It stores, in this order: outputs, final h (and c), the
loss Σ cotangent · result, the gradients of the loss with respect to the parameters as listed, to the inputs and to the
initial h (and c). Of the outputs and of the inputs' gradient only the steps within a sequence's length are stored; at
padding both are 0.

The special networks, all from equations.py, are run with truncated backpropagation (`truncate`) or with dropout. The
factors of dropout are drawn from a stream of their own, seed `maskSeed`: a uniform number below the probability p makes
0, any other 1/(1 − p); for each layer, for each direction, the recurrent factors [B, p or h], then, unless the layer is
the last, those of its output, sequence by sequence without the padding.
"""

import itertools

import numpy as np
import torch

from . import equations
from .store import Store
from .stream import Stream

torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)

SMALL = {"lengths": [[4, 4, 4], [2, 4, 3]], "inputSize": 2, "hiddenSize": 3, "projectionSize": 2}
LONG = {"lengths": [[60], [23, 60]], "inputSize": 1, "hiddenSize": 2, "projectionSize": 1}
# Over one or two numbers layer normalisation is nearly the sign, and its gradient nothing but rounding.
LONG_NORMALISED = {**LONG, "inputSize": 2, "hiddenSize": 3, "projectionSize": 2}

SCALES = [0.3, 1.5]
# A relu network multiplies what it carries: at scale 1.5 sixty steps reach up to 1e22, and only the last few would count
# in a tensor's largest value. At 0.8 three networks in four keep their states below 3.
RELU_LONG_SCALES = [0.3, 0.8]

PYTORCH = {
    "rnn": {
        "rnn tanh": {"kind": "rnn", "activation": "tanh"},
        "rnn relu": {"kind": "rnn", "activation": "relu"},
    },
    "lstm": {"lstm": {"kind": "lstm"}, "lstm projection": {"kind": "lstm", "projectionSize": True}},
    "gru": {"gru": {"kind": "gru"}},
}
# PyTorch's own update is 'keep', its reset 'after'.
OURS = {
    "rnn": {},
    "lstm": {
        "lstm peephole": {"kind": "lstm", "peephole": True},
        "lstm layer norm": {"kind": "lstm", "layerNorm": True},
        "lstm everything": {"kind": "lstm", "peephole": True, "projectionSize": True, "layerNorm": True},
    },
    "gru": {
        "gru before keep": {"kind": "gru", "reset": "before", "update": "keep"},
        "gru before write": {"kind": "gru", "reset": "before", "update": "write"},
        "gru after write": {"kind": "gru", "reset": "after", "update": "write"},
    },
}
# One cell for each way in which a state can go on: enough for what does not depend on the cell otherwise.
SPECIAL = ["rnn tanh", "lstm everything", "gru", "gru before write"]


def network(cell, size, layers, bidirectional, bias):
    if "projectionSize" in cell:
        cell = {**cell, "projectionSize": size["projectionSize"]}
    sizes = {"inputSize": size["inputSize"], "hiddenSize": size["hiddenSize"]}
    return {"cell": cell, **sizes, "layers": layers, "bidirectional": bidirectional, "bias": bias}


def state_size(spec):
    return spec["cell"].get("projectionSize", spec["hiddenSize"])


def parameter_shapes(spec):
    """Names and shapes as PyTorch lists them, and behind each direction's own the ones that PyTorch lacks."""
    cell, h, p = spec["cell"], spec["hiddenSize"], state_size(spec)
    gates = {"rnn": 1, "lstm": 4, "gru": 3}[cell["kind"]] * h
    D = 2 if spec["bidirectional"] else 1
    shapes = {}
    for layer, direction in itertools.product(range(spec["layers"]), range(D)):
        one = {"weight_ih": [gates, D * p if layer else spec["inputSize"]], "weight_hh": [gates, p]}
        if spec["bias"]:
            one |= {"bias_ih": [gates], "bias_hh": [gates]}
        if "projectionSize" in cell:
            one["weight_hr"] = [p, h]
        if cell.get("peephole"):
            one["peephole"] = [3, h]
        if cell.get("layerNorm"):
            one |= {"norm_ih": [gates], "norm_hh": [gates], "norm_c": [h]}
            if spec["bias"]:
                one["norm_c_bias"] = [h]
        shapes |= {f"{name}_l{layer}" + "_reverse" * direction: shape for name, shape in one.items()}
    return shapes


def draw(spec, run):
    B, T = len(run["lengths"]), max(run["lengths"])
    stream = Stream(run["seed"])
    states = spec["layers"] * (2 if spec["bidirectional"] else 1)
    h_shape = [states, B, state_size(spec)]
    state_shapes = [h_shape] + [[states, B, spec["hiddenSize"]]] * (spec["cell"]["kind"] == "lstm")
    parameters = {name: stream.draw(shape, run["scale"]) for name, shape in parameter_shapes(spec).items()}
    inputs = stream.draw([B, T, spec["inputSize"]])
    initial = [stream.draw(shape) if run["initial"] else np.zeros(shape) for shape in state_shapes]
    outputs_shape = [B, T, (2 if spec["bidirectional"] else 1) * state_size(spec)]
    cotangents = [stream.draw(shape) for shape in [outputs_shape] + state_shapes]
    return parameters, inputs, initial, cotangents


def by_pytorch(spec, parameters, inputs, lengths, initial):
    """torch.nn on the same tensors, packed where the lengths differ."""
    cell = spec["cell"]
    kind = {"rnn": torch.nn.RNN, "lstm": torch.nn.LSTM, "gru": torch.nn.GRU}[cell["kind"]]
    options = {"nonlinearity": cell["activation"]} if "activation" in cell else {}
    options |= {"proj_size": cell["projectionSize"]} if "projectionSize" in cell else {}
    module = kind(
        spec["inputSize"],
        spec["hiddenSize"],
        num_layers=spec["layers"],
        bias=spec["bias"],
        batch_first=True,
        bidirectional=spec["bidirectional"],
        **options,
    )
    listed = {name: list(p.shape) for name, p in module.named_parameters()}
    assert list(listed.items()) == [(name, list(p.shape)) for name, p in parameters.items()], "PyTorch's own order"
    for name, value in parameters.items():  # the module computes with our tensors, so that their gradients are kept
        delattr(module, name)
        setattr(module, name, value)
    module._flat_weights = [parameters[name] for name in module._flat_weights_names]
    state = tuple(initial) if len(initial) == 2 else initial[0]
    T = inputs.shape[1]
    if min(lengths) == T:
        outputs, final = module(inputs, state)
    else:
        packed = torch.nn.utils.rnn.pack_padded_sequence(inputs, lengths, batch_first=True, enforce_sorted=False)
        outputs, final = module(packed, state)
        outputs, _ = torch.nn.utils.rnn.pad_packed_sequence(outputs, batch_first=True, total_length=T)
    return [outputs, *(final if len(initial) == 2 else [final])]


def by_equations(spec, parameters, inputs, lengths, initial, **special):
    c_0 = initial[1] if initial[1:] else None
    outputs, h, c = equations.run(spec, parameters, inputs, lengths, initial[0], c_0, **special)
    return [outputs, h] + ([] if c is None else [c])


def results(forward, spec, drawn, lengths):
    parameters, inputs, initial, cotangents = drawn
    leaves = {name: torch.tensor(p, requires_grad=True) for name, p in parameters.items()}
    inputs = torch.tensor(inputs, requires_grad=True)
    initial = [torch.tensor(state, requires_grad=True) for state in initial]
    forwards = forward(spec, leaves, inputs, lengths, initial)
    loss = sum((torch.tensor(weight) * result).sum() for weight, result in zip(cotangents, forwards))
    gradients = torch.autograd.grad(loss, [*leaves.values(), inputs, *initial])
    return [tensor.detach().numpy() for tensor in [*forwards, loss, *gradients]]


def distance(a, b):
    """The largest of max|a − b| / max|b| over the tensors."""
    return max(np.abs(p - q).max() / max(np.abs(q).max(), 1e-300) for p, q in zip(a, b))


def nudged(drawn, seed):
    """The same drawn numbers, each moved by one unit of the last place or not at all."""
    state = np.random.RandomState(seed)
    move = lambda array: np.nextafter(array, array + state.randint(-1, 2, array.shape))
    parameters, inputs, initial, cotangents = drawn
    return {name: move(p) for name, p in parameters.items()}, move(inputs), initial, cotangents


def fit(found, again):
    """Whether a case can tell right from wrong to 1e-12: nothing vanishes, and rounding alone moves nothing so far."""
    return all(np.abs(result).max() > 1e-6 for result in found) and distance(again, found) < 1e-13


def within(lengths, array):
    """[B, T, n] without its padding, which must be 0."""
    assert all(not array[b, length:].any() for b, length in enumerate(lengths)), "padding must be 0"
    return np.concatenate([array[b, :length] for b, length in enumerate(lengths)])


def stored(spec, lengths, found):
    """The results in the order in which they are stored; the two that follow the steps are cut to the lengths."""
    states = 2 if spec["cell"]["kind"] == "lstm" else 1
    inputs = len(found) - states - 1
    return [within(lengths, result) if index in (0, inputs) else result for index, result in enumerate(found)]


def runs_of(spec, forward, size, scales, seeds, store):
    for lengths, initial, scale in itertools.product(size["lengths"], [False, True], scales):
        for seed in seeds:
            run = {"seed": seed, "lengths": lengths, "initial": initial, "scale": scale}
            drawn = draw(spec, run)
            found = results(forward, spec, drawn, lengths)
            if fit(found, results(forward, spec, nudged(drawn, seed), lengths)):
                break
        if forward is by_pytorch:
            ours = results(by_equations, spec, drawn, lengths)
            assert distance(ours, found) < 2e-13, (spec, run, distance(ours, found))
        yield {**run, "offset": store.add(*stored(spec, lengths, found))}


def draw_masks(spec, lengths, mask_seed):
    uniform = np.random.RandomState(mask_seed).random_sample
    D, p = 2 if spec["bidirectional"] else 1, state_size(spec)
    factors = lambda shape, rate: torch.tensor(np.where(uniform(shape) < rate, 0, 1 / (1 - rate)))
    masks = {"recurrent": [], "output": []}
    for layer in range(spec["layers"]):
        masks["recurrent"] += [factors([len(lengths), p], spec["recurrentDropout"]) for _ in range(D)]
        if layer < spec["layers"] - 1:
            masks["output"].append([factors([length, D * p], spec["dropout"]) for length in lengths])
    return masks


def specials_of(name, cell, seeds, store):
    """Two layers both ways, truncated after 7 of 60 steps and with dropout."""
    size = LONG_NORMALISED if cell.get("layerNorm") else LONG
    spec = network(cell, size, 2, True, True)
    entry = {"name": f"{name}, truncated after 7 steps", "spec": spec, "parameters": parameter_shapes(spec)}
    yield {**entry, "runs": [special_run(spec, size["lengths"][1], seeds, store, truncate=7)]}
    spec = {**network(cell, SMALL, 2, True, True), "dropout": 0.4, "recurrentDropout": 0.3}
    entry = {"name": f"{name}, dropout", "spec": spec, "parameters": parameter_shapes(spec)}
    yield {**entry, "runs": [special_run(spec, SMALL["lengths"][1], seeds, store)]}


def special_run(spec, lengths, seeds, store, truncate=None):
    for seed in seeds:
        run = {"seed": seed, "lengths": lengths, "initial": True, "scale": 1.0}
        run |= {"truncate": truncate} if truncate else {"maskSeed": seed + 50_000}
        special = {"truncate": truncate} if truncate else {"masks": draw_masks(spec, lengths, run["maskSeed"])}
        forward = lambda *given: by_equations(*given, **special)
        drawn = draw(spec, run)
        found = results(forward, spec, drawn, lengths)
        if fit(found, results(forward, spec, nudged(drawn, seed), lengths)):
            return {**run, "offset": store.add(*stored(spec, lengths, found))}


def write(kind, first_seed):
    store = Store(f"recurrent-{kind}", "Made by scripts/golden/recurrent.py, which says what a run draws and stores.")
    store.index["networks"] = []
    seeds = itertools.count(first_seed)
    cells = [(name, cell, by_pytorch) for name, cell in PYTORCH[kind].items()]
    cells += [(name, cell, by_equations) for name, cell in OURS[kind].items()]
    for (name, cell, forward), long in itertools.product(cells, [False, True]):
        size = SMALL if not long else LONG_NORMALISED if cell.get("layerNorm") else LONG
        scales = RELU_LONG_SCALES if long and name == "rnn relu" else SCALES
        if forward is by_equations:
            scales = [1.0]
        for layers, bidirectional, bias in itertools.product([1, 2], [False, True], [True, False]):
            spec = network(cell, size, layers, bidirectional, bias)
            words = [name, f"{layers} layer" + "s" * (layers - 1), "both ways" if bidirectional else "one way"]
            words += ["biases" if bias else "no biases", "60 steps" if long else "4 steps"]
            entry = {"name": ", ".join(words), "spec": spec, "parameters": parameter_shapes(spec)}
            entry["runs"] = list(runs_of(spec, forward, size, scales, seeds, store))
            store.index["networks"].append(entry)
    special_seeds = itertools.count(first_seed + 10_000)
    chosen = [(name, cell) for name, cell, _ in cells if name in SPECIAL]
    store.index["specials"] = [entry for each in chosen for entry in specials_of(*each, special_seeds, store)]
    store.write()
    runs = sum(len(entry["runs"]) for entry in store.index["networks"])
    print(f"  {runs} runs; {next(seeds) - first_seed - runs} seeds were passed over as unfit")


if __name__ == "__main__":
    write("rnn", 100_000)
    write("lstm", 200_000)
    write("gru", 300_000)
