"""Reference numbers for lib/rnn/random: NumPy's legacy RandomState; random.json.

Made with NumPy 1.24.2 (Debian's python3-numpy). The stream is frozen (NEP 19), so any later NumPy writes the same
integers and uniform numbers; normal numbers come from the C library's logarithm and may differ in the last bit.
Doubles are written with as many digits as identify them, so they are read back exactly. For each seed every method
starts from a new generator. `next` is a uniform number drawn afterwards: it shows that the method used up as many bits
as NumPy does.

The file is not called random.py, since Python's own module of that name would then not be found.
"""

import numpy as np

from .store import write_json

SEEDS = [0, 1, 42, 20240229, 2**32 - 1, [0], [42], [1, 2, 3], [2**32 - 1, 0, 7], list(range(1000, 1700))]
WEIGHTS = [0.1, 0.0, 0.3, 0.05, 0.25, 0.3]


def plain(value):
    """NumPy's arrays and scalars as what json can write."""
    return value.tolist() if isinstance(value, (np.ndarray, np.generic)) else value


def draw(seed, call):
    """What `call` returns on a new generator, and the uniform number after it."""
    random = np.random.RandomState(seed)
    values = plain(call(random))
    return {"values": values, "next": random.random_sample()}


def shuffled(random, elements):
    """NumPy shuffles in place."""
    random.shuffle(elements)
    return elements


def snapshot(random):
    """get_state in our words; of the 624 words of the key only their sum and some of them."""
    _, key, position, has_normal, normal = random.get_state()
    some = [int(key[n]) for n in (0, 1, 397, 623)]
    return {"some": some, "sum": int(key.sum(dtype=np.uint64)), "position": position,
            "cachedNormal": normal if has_normal else None}


def states(seed):
    """The state after seeding, after one normal number (one cached) and after 700 uniform numbers more."""
    random = np.random.RandomState(seed)
    result = [snapshot(random)]
    random.standard_normal()
    result.append(snapshot(random))
    random.random_sample(700)
    return result + [snapshot(random)]


METHODS = {
    "random_sample": lambda r: r.random_sample(5),
    "uniform": lambda r: r.uniform(-0.3, 2.5, 5),
    "standard_normal": lambda r: r.standard_normal(9),
    "randint": lambda r: r.randint(-5, 1000, 8),
    "permutation": lambda r: r.permutation(11),
    "permutation_of": lambda r: r.permutation([1.5, -2.0, 3.25, 8.0]),
    "shuffle": lambda r: shuffled(r, list("abcdefgh")),
    "choice": lambda r: r.choice(7, 9),
    "choice_different": lambda r: r.choice(9, 4, replace=False),
    "choice_weighted": lambda r: r.choice(6, 9, p=WEIGHTS),
    "choice_weighted_different": lambda r: r.choice(6, 5, replace=False, p=WEIGHTS),
    "choice_of": lambda r: r.choice(list("abcdefgh"), 3, replace=False),
}

write_json("random", {
    "about": "scripts/golden/random_state.py, NumPy " + np.__version__,
    "weights": WEIGHTS,
    # Long arrays: masks of many lengths, several renewals of the generator's words.
    "long_permutation": {"seed": 5, "n": 70000, "first": plain(np.random.RandomState(5).permutation(70000)[:20])},
    "long_choice": {"seed": 6, "n": 3000, "sum": int(np.random.RandomState(6).choice(3000, 1000, replace=False).sum())},
    "seeds": [
        {"seed": seed, "states": states(seed), **{name: draw(seed, call) for name, call in METHODS.items()}}
        for seed in SEEDS
    ],
})
