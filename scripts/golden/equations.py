"""Recurrent networks written out from their equations, one sequence and one step at a time, for torch's autograd.

Nothing here is meant to be fast. PyTorch's own cells are checked against it (recurrent.py), and the cells that PyTorch
lacks are taken from it. Each step is given the hidden state twice: as it was (h), and as the recurrent product sees it
(seen), which differs where recurrent dropout hides some of its entries.
"""

import torch


def normalised(v):
    """N(v) = (v − mean) / √(var + 1e-5), var the mean of the squared deviations (Ba, Kiros and Hinton 2016)."""
    deviation = v - v.mean()
    return deviation / torch.sqrt((deviation * deviation).mean() + 1e-5)


def rnn_step(cell, w, x, h, seen, c):
    z = w["weight_ih"] @ x + w["weight_hh"] @ seen + biases(w)
    return (torch.relu(z) if cell.get("activation") == "relu" else torch.tanh(z)), c


def lstm_step(cell, w, x, h, seen, c):
    from_input, from_hidden = w["weight_ih"] @ x, w["weight_hh"] @ seen
    if cell.get("layerNorm"):
        from_input, from_hidden = w["norm_ih"] * normalised(from_input), w["norm_hh"] * normalised(from_hidden)
    z_i, z_f, z_g, z_o = torch.chunk(from_input + from_hidden + biases(w), 4)
    if cell.get("peephole"):  # the input and forget gates see the old cell state
        z_i, z_f = z_i + w["peephole"][0] * c, z_f + w["peephole"][1] * c
    c = torch.sigmoid(z_f) * c + torch.sigmoid(z_i) * torch.tanh(z_g)
    if cell.get("peephole"):  # the output gate sees the new one
        z_o = z_o + w["peephole"][2] * c
    shown = c
    if cell.get("layerNorm"):  # only what the output shows is normalised, not what is carried on
        shown = w["norm_c"] * normalised(c) + w.get("norm_c_bias", 0)
    h = torch.sigmoid(z_o) * torch.tanh(shown)
    return (w["weight_hr"] @ h if "weight_hr" in w else h), c


def gru_step(cell, w, x, h, seen, c):
    n = h.shape[0]
    W, U = w["weight_ih"], w["weight_hh"]
    b_i, b_h = (w["bias_ih"], w["bias_hh"]) if "bias_ih" in w else (torch.zeros(3 * n), torch.zeros(3 * n))
    r = torch.sigmoid(W[:n] @ x + b_i[:n] + U[:n] @ seen + b_h[:n])
    z = torch.sigmoid(W[n : 2 * n] @ x + b_i[n : 2 * n] + U[n : 2 * n] @ seen + b_h[n : 2 * n])
    if cell.get("reset") == "before":
        recurrent = U[2 * n :] @ (r * seen) + b_h[2 * n :]
    else:
        recurrent = r * (U[2 * n :] @ seen + b_h[2 * n :])
    candidate = torch.tanh(W[2 * n :] @ x + b_i[2 * n :] + recurrent)
    old, new = (1 - z, z) if cell.get("update") == "write" else (z, 1 - z)
    return old * h + new * candidate, c


STEPS = {"rnn": rnn_step, "lstm": lstm_step, "gru": gru_step}


def biases(w):
    return w["bias_ih"] + w["bias_hh"] if "bias_ih" in w else 0


def run(spec, parameters, inputs, lengths, h_0, c_0, truncate=None, masks=None):
    """inputs [B, T, d], h_0 [layers·D, B, p or h], c_0 alike or None → outputs [B, T, D·(p or h)], final h, final c.

    Each sequence is run alone and only as far as its length; a reverse direction starts at its own last step. With
    `truncate` the state is cut off from its past after every so many steps of a direction. `masks` holds the factors
    of dropout: masks["recurrent"][layer·D + direction] [B, p or h] and masks["output"][layer][b] [length, D·(p or h)].
    """
    B, T, _ = inputs.shape
    D = 2 if spec["bidirectional"] else 1
    step = STEPS[spec["cell"]["kind"]]
    final_h, final_c = {}, {}
    rows = []
    for b in range(B):
        xs = list(inputs[b, : lengths[b]])
        for layer in range(spec["layers"]):
            directions = []
            for direction in range(D):
                suffix = f"_l{layer}" + ("_reverse" if direction else "")
                w = {name[: -len(suffix)]: p for name, p in parameters.items() if name.endswith(suffix)}
                index = layer * D + direction
                h, c = h_0[index, b], None if c_0 is None else c_0[index, b]
                hs = []
                for n, x in enumerate(reversed(xs) if direction else xs):
                    if truncate and n > 0 and n % truncate == 0:
                        h, c = h.detach(), None if c is None else c.detach()
                    seen = h * masks["recurrent"][index][b] if masks else h
                    h, c = step(spec["cell"], w, x, h, seen, c)
                    hs.append(h)
                final_h[index, b], final_c[index, b] = h, c
                directions.append(hs[::-1] if direction else hs)
            xs = [torch.cat(pair) for pair in zip(*directions)]
            if masks and layer < spec["layers"] - 1:
                xs = [x * mask for x, mask in zip(xs, masks["output"][layer][b])]
        padding = [torch.zeros_like(xs[0])] * (T - len(xs))
        rows.append(torch.stack(xs + padding))
    states = range(h_0.shape[0])
    h = torch.stack([torch.stack([final_h[k, b] for b in range(B)]) for k in states])
    c = None if c_0 is None else torch.stack([torch.stack([final_c[k, b] for b in range(B)]) for k in states])
    return torch.stack(rows), h, c
