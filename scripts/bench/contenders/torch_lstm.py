"""PyTorch's own LSTM, f32, one thread."""

import numpy as np
import torch

torch.set_num_threads(1)
torch.set_num_interop_threads(1)

BLAS = "PyTorch’s BLAS:"
WEIGHTS = ("weight_ih_l0", "weight_hh_l0", "bias_ih_l0", "bias_hh_l0")


def versions():
    onednn = "with oneDNN" if torch.backends.mkldnn.is_available() else "without oneDNN"
    return {"PyTorch": f"{torch.__version__} ({onednn})"}


def built(shape, arrays):
    d, h, T, B = (shape[size] for size in "dhTB")
    lstm = torch.nn.LSTM(d, h, batch_first=True)
    with torch.no_grad():
        for name in WEIGHTS:
            weight = getattr(lstm, name)
            weight.copy_(torch.tensor(arrays[name]).reshape(weight.shape))
    sizes = {"inputs": (B, T, d), "h": (1, B, h), "c": (1, B, h)}
    return lstm, {name: torch.tensor(arrays[name]).reshape(size) for name, size in sizes.items()}


def forward(shape, arrays):
    lstm, given = built(shape, arrays)

    def call():
        with torch.inference_mode():
            return lstm(given["inputs"], (given["h"], given["c"]))

    def results():
        outputs, (h, c) = call()
        return {"outputs": outputs.numpy(), "h": h.numpy(), "c": c.numpy()}

    return call, results


def training(shape, arrays):
    lstm, given = built(shape, arrays)
    gradient = torch.tensor(arrays["gradient"]).reshape(shape["B"], shape["T"], shape["h"])
    wanted = {name: getattr(lstm, name) for name in WEIGHTS}
    wanted.update({name: tensor.requires_grad_() for name, tensor in given.items()})
    leaves = list(wanted.values())

    def call():
        outputs, _ = lstm(given["inputs"], (given["h"], given["c"]))
        return torch.autograd.grad(outputs, leaves, gradient)

    return call, lambda: {name: value.numpy() for name, value in zip(wanted, call())}


def orthogonal(size, arrays):
    matrix = torch.empty(size, size)
    return lambda: torch.nn.init.orthogonal_(matrix), dict


kinds = {"forward": forward, "training": training, "orthogonal": orthogonal}
